// opencc-js ships its dictionaries without types: `from to|from to|…`.
declare module 'opencc-js/dict/TSCharacters' {
	const entries: string;
	export default entries;
}
declare module 'opencc-js/dict/STCharacters' {
	const entries: string;
	export default entries;
}
