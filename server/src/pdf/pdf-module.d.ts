// The bundle of the PDF reader, which the build puts beside that of the command line.
declare module 'hegui:pdf' {
	export const pdf: import('./contract.ts').PdfReader;
}
