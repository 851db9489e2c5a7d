// Starts a language server for remark; it is copied beside the packages that it imports. The package that bears the name
// could not be had from the registry: like it, this is the library of unified with remark in it.
import { remark } from 'remark';
import { createUnifiedLanguageServer } from 'unified-language-server';

createUnifiedLanguageServer({
	processorName: 'remark',
	processorSpecifier: 'remark',
	defaultProcessor: remark,
	rcName: '.remarkrc',
	pluginPrefix: 'remark',
	configurationSection: 'remark',
});
