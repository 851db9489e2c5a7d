// What the benchmarks' agreements are made of: sentences with places to fill in, in Chinese and English.

/** A place such as `{who}` is filled with one of these. */
export const SLOTS = {
	who: ['您', '用户', '注册用户', '账号使用者', '群组建立者', '公众账号运营者', '商家', '未成年人的监护人'],
	we: ['我们', '本平台', '平台', '运营方', '我们及关联公司', '客服团队'],
	what: [
		'昵称、头像和简介',
		'评论和弹幕',
		'图片、音频与视频',
		'直播内容',
		'商品信息',
		'群公告',
		'问答与专栏文章',
		'转载内容',
	],
	data: ['手机号码', '设备标识', '位置信息', '浏览记录', '订单信息', '联系人列表', '支付账户', '面部特征'],
	purpose: [
		'完成实名认证',
		'保障账号安全',
		'处理投诉',
		'改进推荐结果',
		'履行法定义务',
		'提供客户服务',
		'结算款项',
		'防范欺诈',
	],
	days: ['三个工作日', '七日', '十五日', '三十日', '六十日', '六个月', '一年', '24小时'],
	measure: ['警示提醒', '限制发言', '暂停更新', '下架内容', '限制收益', '关闭账号', '列入黑名单', '不再提供服务'],
	place: ['设置页面', '帮助中心', '个人主页', '首页底部', '消息通知', '客服热线', '电子邮件', '公告栏'],
	thing: ['本协议', '社区规则', '隐私政策', '收费说明', '直播规范', '算法说明', '知识产权声明', '未成年人守则'],
	part: ['the account', 'your content', 'the payment history', 'the device data', 'a group you founded', 'the profile'],
	service: ['微澜社区', '青梧商店', '听泉直播', '远山问答', '折纸云盘', '小满课堂'],
	topic: [
		'账号注册',
		'内容发布',
		'信息保护',
		'投诉与申诉',
		'费用与退款',
		'算法推荐',
		'未成年人',
		'直播管理',
		'群组管理',
		'争议解决',
	],
};

export const CHINESE = [
	'{who}在注册时应当提供真实、准确、完整的{data}，并在变化后{days}内更新。',
	'{who}不得利用{service}制作、复制、发布、传播法律、行政法规禁止的{what}。',
	'未经{who}同意，{we}不会向第三方提供{data}，法律、行政法规另有规定的除外。',
	'{we}收集{data}，仅用于{purpose}，保存期限为{days}。',
	'{who}违反{thing}的，{we}可以视情节采取{measure}、{measure}等措施，并通过{place}告知理由。',
	'对处置有异议的，{who}可以在{days}内通过{place}申诉，{we}在{days}内答复。',
	'因不可抗力造成{service}中断的，{we}不承担责任，但会尽合理努力减少由此造成的损失。',
	'{we}修改{thing}时，将提前{days}在{place}公示，并征求{who}的意见。',
	'{who}可以在{place}查阅、复制、更正、删除{data}，也可以撤回同意。',
	'{who}申请注销账号的，{we}在{days}内核验并办理；注销后，{data}将被删除或者匿名化处理。',
	'{service}的部分功能由合作方提供，{who}使用时还应当遵守其服务条款。',
	'{who}发布的{what}，其权利归原权利人所有；{who}授予{we}为{purpose}所必需的使用许可。',
	'网络日志保存不少于{days}，{we}按照规定向主管部门提供查询。',
	'不满十四周岁的，应当在监护人陪同下阅读{thing}，并由监护人同意后使用{service}。',
	'{we}对{what}先审后发，发现含有违法信息的，立即停止传输并保存记录。',
	'{who}可以在{place}关闭个性化推荐；关闭后，{service}仍然可以正常使用。',
	'自动续费前{days}，{we}以{place}提醒{who}，{who}可以随时取消。',
	'保证金在退出经营后{days}内退还，{we}不收取{place}以外公示的费用。',
	'生成合成的{what}应当添加显著标识，{who}不得删除、篡改或者隐匿标识。',
	'{who}对{thing}有疑问的，可以通过{place}联系{we}。',
	'群组成员达到上限的，{who}应当先清理长期不活跃的成员；{we}另有说明的从其说明。',
	'双方因{thing}发生争议的，先行协商；协商不成的，向有管辖权的人民法院提起诉讼。',
	'{we}建立举报机制，收到关于{what}的举报后，在{days}内受理，并反馈结果。',
	'为{purpose}，{we}可能委托第三方处理{data}，并要求其履行保密义务。',
];

export const ENGLISH = [
	'We may update {part} settings from time to time and will announce important changes in advance.',
	'You may ask us to delete {part}; we answer within fifteen working days unless the law requires us to keep it.',
	'If you disagree with a restriction of {part}, you can appeal once through the help centre.',
	'We do not sell {part}, and we share it only with processors that are bound by a written contract.',
	'Parents and guardians can read, correct and remove {part} of a minor at any time.',
	'Fees are shown before you confirm; renewals can be cancelled until the last day of the period.',
	'Whoever posts unlawful information may lose access to {part} after a warning.',
	'Personalised recommendations that use {part} can be switched off without losing the service.',
];

/** Short lines, as stand in lists and cells. */
export const SHORT = [
	'{purpose}所必需的{data}',
	'{what}：由{we}审核',
	'{measure}，最长{days}',
	'在{place}可以查阅{thing}',
	'{who}提交的{data}',
	'{part} (see the help centre)',
];
