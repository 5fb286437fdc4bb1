import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import { defineConfig, globalIgnores } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'

export default defineConfig(
  globalIgnores(['dist/', 'src/api/schema.d.ts', 'src/components.d.ts']),
  js.configs.recommended,
  ts.configs.recommended,
  vue.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  { rules: { '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }] } },
  {
    files: ['src/**'],
    languageOptions: { globals: globals.browser },
    rules: {
      // vue-tsc knows the names and types of the templates and scripts, the linter does not
      'no-undef': 'off',
    },
  },
  { files: ['public/**'], languageOptions: { globals: globals.browser } },
  { files: ['mock/**', 'test/**'], languageOptions: { globals: globals.node } },
  prettier, // what lines look like is Prettier's
)
