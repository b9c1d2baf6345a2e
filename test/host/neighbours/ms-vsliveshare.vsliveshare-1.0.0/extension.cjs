const vscode = require('vscode');

/** @type {string | null} */
let id = null;
const changed = new vscode.EventEmitter();
const api = {
  get session() {
    return { id };
  },
  onDidChangeSession: changed.event,
};

/** @param {string | null} session */
function become(session) {
  id = session;
  changed.fire({ session: api.session });
}

exports.activate = (/** @type {vscode.ExtensionContext} */ { subscriptions }) => {
  subscriptions.push(
    vscode.commands.registerCommand('standIn.beginSession', () => become('a session')),
    vscode.commands.registerCommand('standIn.endSession', () => become(null)),
  );
  return { getApi: async (/** @type {string} */ caller) => (caller ? api : null) };
};
