import { IconLanguage } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { setLanguage, useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { doorWords } from './doorWords.ts';
import styles from './door.module.css';

/** Changes the language before one is inside, where the account menu does it. */
export function LanguageButton() {
  const say = useMessages(doorWords);
  const language = useLanguage();
  return (
    <div className={styles['language']}>
      <Button variant="text" icon={<IconLanguage />} onPress={() => setLanguage(language === 'id' ? 'en' : 'id')}>
        {say.otherLanguage}
      </Button>
    </div>
  );
}
