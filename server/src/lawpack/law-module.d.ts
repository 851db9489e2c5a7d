// The built-in pack as deflated JSON in base64; the build puts it in.
declare module 'hegui:law' {
	const packed: string;
	export default packed;
}
