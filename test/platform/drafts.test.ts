import { describe, expect, it } from 'vitest';
import { WebFiles } from '../../src/platform/web/webFiles.ts';
import { fileSystem } from '../fakes/fileSystem.ts';

/** A folder in which a window ended between the removal of the old file and the renaming of the new one. */
function folder(): { readonly files: WebFiles<string>; readonly contents: Map<string, Uint8Array> } {
  const contents = new Map([['root/session/one.json.w1.tmp', new TextEncoder().encode('the new text')]]);
  return { files: new WebFiles({ fs: fileSystem(contents), at: (path) => `root/${path}`, windowId: 'w2' }), contents };
}

describe('a browser window that ended while it replaced a file', () => {
  it('loses nothing: the draft is read in place of the file', async () => {
    const { files } = folder();
    expect([await files.list('session'), await files.read('session/one.json')]).toEqual([['one.json'], 'the new text']);
  });

  it('does not bring back what has been written or removed since', async () => {
    const { files, contents } = folder();
    await files.replace('session/one.json', 'newer');
    expect([await files.list('session'), await files.read('session/one.json')]).toEqual([['one.json'], 'newer']);
    await files.remove('session/one.json');
    expect([...contents.keys()]).toEqual([]);
  });

  it('leaves a damaged draft, which is set aside under its file\'s name', async () => {
    const { files, contents } = folder();
    await files.setAside('session/one.json');
    expect([...contents.keys()]).toEqual(['root/session/one.json.damaged-w2']);
  });
});
