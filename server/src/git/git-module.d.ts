// The bundle that reads git repositories, which the build puts beside the command line; loaded when it is first wanted.
declare module 'hegui:git' {
	const bundle: { readonly git: import('./contract.ts').GitReader };
	export default bundle;
}
