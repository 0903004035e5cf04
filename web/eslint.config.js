import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

/* The server is reached through src/api alone, by the paths of docs/openapi.json: a pasted address is checked by nobody. */
const BY_PATH = '/^(get|poll|post|put|patch|del|href)$/'
const PASTED = [
  `:not(CallExpression[callee.name=${BY_PATH}]) > TemplateLiteral[quasis.0.value.raw=/^\\u002fapi\\u002f/]`,
  'BinaryExpression > Literal[value=/^\\u002fapi\\u002f/]',
].map((selector) => ({ selector, message: 'Use href(path, { path, query }) of @/api/client.' }))

export default ts.config(
  { ignores: ['src/api/schema.d.ts', 'src/desk/components.d.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...vue.configs['flat/essential'],
  { languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'no-undef': 'off',
      'max-lines': ['error', 200],
      'vue/multi-word-component-names': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    ignores: ['src/api/**', 'src/**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'EventSource'],
      'no-restricted-properties': ['error', { object: 'window', property: 'fetch' }],
      'no-restricted-syntax': ['error', ...PASTED],
      'vue/no-restricted-syntax': ['error', ...PASTED],
      'vue/no-restricted-static-attribute': [
        'error',
        ...['src', 'href'].map((key) => ({ key, value: '/^\\u002fapi\\u002f/' })),
      ],
    },
  },
)
