// Proposes a better name for a wrong one; we make no branches, so the name stays: in place of a package of isomorphic-git.

export default { clean: (ref: string): string => ref };
