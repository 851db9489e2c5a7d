// The part of mocha that can be loaded inside VS Code.
declare module 'mocha/lib/mocha.cjs' {
	const MochaClass: typeof Mocha;
	export default MochaClass;
}
