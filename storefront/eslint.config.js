import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import { defineConfig, globalIgnores } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'

export default defineConfig(
  globalIgnores(['dist/', 'unpackage/', 'src/api/schema.d.ts']),
  js.configs.recommended,
  ts.configs.recommended,
  vue.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  { rules: { '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }] } },
  {
    files: ['src/**', 'test/house/**'],
    languageOptions: { globals: { ...globals.browser, uni: 'readonly', wx: 'readonly', getApp: 'readonly' } },
    rules: {
      // vue-tsc knows the names and types of the templates and scripts, the linter does not
      'no-undef': 'off',
      // pages are called index.vue by uni-app; components are imported and written in PascalCase, so none is taken for an element
      'vue/multi-word-component-names': 'off',
    },
  },
  { files: ['mock/**', 'scripts/**', 'test/**'], languageOptions: { globals: globals.node } },
  {
    files: ['mp-test/**'],
    languageOptions: { sourceType: 'commonjs', globals: { ...globals.node, document: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' }, // the simulator of mini-programs is loaded as CommonJS
  },
  prettier, // what lines look like is Prettier's
)
