// What the embed builder writes, pasted into a WordPress that does not have the plugin's block in that post.
export function snippets() {}
