import type { Plugin } from 'vite'

const STRANGER = /url\((["']?)https?:\/\/[^)]+\1\)/g

/** The framework's own style sheet names pictures on a foreign host (title-bar shadows we never show): drop them. */
export function noStrangers(): Plugin {
  return {
    name: 'no-strangers',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'asset' && part.fileName.endsWith('.css'))
          part.source = String(part.source).replace(STRANGER, 'none')
        if (part.type === 'chunk') part.code = part.code.replace(/https:\/\/cdn\.dcloud\.net\.cn\/img\//g, 'data:,')
      }
    },
  }
}
