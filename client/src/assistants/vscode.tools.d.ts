// Tools for language models as VS Code has them since 1.95; older ones are without, so what is here may not be there.

declare module 'vscode' {
	export interface LanguageModelToolInvocationOptions<T> {
		readonly input: T;
	}

	export interface LanguageModelTool<T> {
		invoke(
			options: LanguageModelToolInvocationOptions<T>,
			token: CancellationToken,
		): ProviderResult<LanguageModelToolResult>;
		prepareInvocation?(options: LanguageModelToolInvocationOptions<T>): ProviderResult<{
			invocationMessage?: string;
			confirmationMessages?: { title: string; message: string };
		}>;
	}

	export class LanguageModelToolResult {
		constructor(content: readonly LanguageModelTextPart[]);
		readonly content: readonly unknown[];
	}

	export class LanguageModelTextPart {
		constructor(value: string);
		readonly value: string;
	}

	export namespace lm {
		export const registerTool: (<T>(name: string, tool: LanguageModelTool<T>) => Disposable) | undefined;
		export const tools: readonly { readonly name: string; readonly tags: readonly string[] }[] | undefined;
		export const invokeTool:
			| ((
					name: string,
					options: { input: object; toolInvocationToken: undefined },
			  ) => Thenable<LanguageModelToolResult>)
			| undefined;
	}
}
