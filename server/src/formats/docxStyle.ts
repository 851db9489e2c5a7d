// The look of the Word report: fonts that hold Chinese, heading styles, a sheet of A4 on its side.

/** Word takes the East Asian font for Chinese characters, the others for the rest. */
export const FONTS = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Microsoft YaHei' };

/** Twentieths of a point. */
export const PAGE = {
	width: 11_906,
	height: 16_838,
	margin: { top: 1000, bottom: 1000, left: 1100, right: 1100 },
};

const heading = (size: number, before: number) => ({
	run: { font: FONTS, size, bold: true, color: '1B1B1B' },
	paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

export const STYLES = {
	default: {
		document: {
			run: { font: FONTS, size: 20, language: { value: 'en-US', eastAsia: 'zh-CN' } },
			paragraph: { spacing: { after: 60 } },
		},
		title: heading(40, 0),
		heading1: heading(30, 360),
		heading2: heading(24, 240),
	},
};
