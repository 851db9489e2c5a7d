// Tools that assistants of the editor may call; where the editor has none, nothing happens.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { answerOf, readsDraft, type ToolInput, type ToolName, tools } from './answers';

export function registerTools(client: BaseLanguageClient): vscode.Disposable {
	const names = Object.keys(tools) as ToolName[];
	try {
		const { registerTool } = vscode.lm ?? {};
		if (registerTool === undefined) return vscode.Disposable.from();
		return vscode.Disposable.from(...names.map((name) => registerTool<ToolInput>(name, toolOf(client, name))));
	} catch {
		// Before 1.95 VS Code has it as a proposal, which it throws at whoever touches it.
		return vscode.Disposable.from();
	}
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
