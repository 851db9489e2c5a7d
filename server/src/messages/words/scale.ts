// Words of large runs: several threads, parts of a run, lists of paths, how far it is.

export const scaleEnglish = {
	'cli.badJobs': '{option} {value}: write a whole number from 1 to 256, or auto',
	'cli.help.jobs': 'documents reviewed at the same time (default: auto, as many as pay)',
	'cli.help.shard': 'review one part of the documents: 3/16 is the third of sixteen',
	'cli.help.filesFrom': 'read the paths from a file, or from standard input with -; one a line, or separated by NUL',
	'scale.badShard': '{option} {value}: write part/parts, for example 3/16; the first part is 1/16, the last 16/16',
	'scale.emptyShard': '--shard {shard}: none of the documents is in this part ({count} in all)',
	'scale.emptyList': '--files-from {path}: names no document',
	'scale.listAndPaths': '--files-from: name the documents either in the list or on the command line',
	'scale.outOfMemory': '{path}: could not be reviewed: it needs more memory than there is',
	'scale.stopped': 'stopped; the report is not complete',
	'scale.rate': '{rate}/s',
	'scale.left': '{time} left',
} as const;

export const scaleChinese: Readonly<Record<keyof typeof scaleEnglish, string>> = {
	'cli.badJobs': '{option} {value}：请写 1 至 256 的整数，或 auto',
	'cli.help.jobs': '同时审查的文件数（默认 auto：按文件多少自行决定）',
	'cli.help.shard': '只审查其中一部分：3/16 为十六部分中的第三部分',
	'cli.help.filesFrom': '从文件读取路径，写 - 则从标准输入读取；每行一个，或以 NUL 分隔',
	'scale.badShard': '{option} {value}：请写“第几部分/共几部分”，例如 3/16；第一部分为 1/16，最后一部分为 16/16',
	'scale.emptyShard': '--shard {shard}：{count} 份文件均不在这一部分中',
	'scale.emptyList': '--files-from {path}：没有列出文件',
	'scale.listAndPaths': '--files-from：文件要么写在清单里，要么写在命令行上',
	'scale.outOfMemory': '{path}：无法审查，所需内存超过可用内存',
	'scale.stopped': '已停止；报告不完整',
	'scale.rate': '每秒 {rate} 个',
	'scale.left': '剩余 {time}',
};
