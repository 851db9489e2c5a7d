// The bundle that reads git repositories, which the build puts beside the command line; loaded when it is first wanted.
declare module 'hegui:git' {
	export const git: import('./contract.ts').GitReader;
}
