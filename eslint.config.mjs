import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

const typed = ['main/**/*.ts', 'preload/**/*.ts', 'renderer/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'];

/** Directions between folders and circles are checked by dependency-cruiser. */
export default defineConfig(
  globalIgnores(['out/', 'dist/', 'node_modules/', 'test-results/', 'assets/sample/', 'tests/fixtures/']),
  js.configs.recommended,
  {
    files: typed,
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['preload/shared', 'preload', 'main', 'renderer', 'tests'].map(
          (folder) => `${folder}/tsconfig.json`,
        ),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Names that come from an index signature are written in brackets, so that they look as uncertain as they are.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name: a name stays the same wherever it is used.',
        },
      ],
      '@typescript-eslint/prefer-string-starts-ends-with': [
        'error',
        { allowSingleElementEquality: 'always' },
      ],
      // The contract says void where a call answers nothing.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Control characters are what some patterns look for; unused private members are the compiler's to report.
      'no-control-regex': 'off',
      'no-unused-private-class-members': 'off',
      // `== null` is the one way to ask for both null and undefined.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Loops over typed arrays stay within bounds by construction; a default at each access would be read as a case there is.
    files: ['main/search/index/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'no-unsanitized': noUnsanitized },
    rules: {
      // The rules of hooks; those beside them in the recommended set are for React's compiler, which is not used.
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-unsanitized/method': 'error',
      'no-unsanitized/property': 'error',
    },
  },
  {
    // Configuration files and reporters, whose tools take a default export.
    // and the descriptions of modules that have one.
    files: ['*.config.*', 'tests/support/*Tally.ts', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['scripts/**/*.{mjs,cjs}', '*.{cjs,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        module: 'writable',
        require: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
);
