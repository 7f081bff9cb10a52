export { OwnCardScreen as default } from './CardScreen.tsx';
