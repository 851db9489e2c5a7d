// Tools that assistants of the editor may call; where the editor has none, nothing happens.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { answerOf, readsDraft, type ToolInput, type ToolName, tools } from './answers';

export function registerTools(client: BaseLanguageClient): vscode.Disposable {
	const { registerTool } = vscode.lm ?? {};
	if (registerTool === undefined) return vscode.Disposable.from();
	const names = Object.keys(tools) as ToolName[];
	return vscode.Disposable.from(...names.map((name) => registerTool<ToolInput>(name, toolOf(client, name))));
}

function toolOf(client: BaseLanguageClient, name: ToolName): vscode.LanguageModelTool<ToolInput> {
	return {
		async invoke({ input }) {
			const answer = await answerOf(client, name, input);
			return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer)]);
		},
		prepareInvocation() {
			const invocationMessage = vscode.l10n.t('Asking Hegui');
			if (!readsDraft(name)) return { invocationMessage };
			const title = vscode.l10n.t('Give the assistant what Hegui found in your draft?');
			const message = vscode.l10n.t(
				'The answer quotes the draft and goes to the language model that your assistant uses. Hegui itself sends nothing.',
			);
			return { invocationMessage, confirmationMessages: { title, message } };
		},
	};
}
