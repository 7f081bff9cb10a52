import { useState } from 'react';
import { Button } from '../Button.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { TextField } from '../TextField.tsx';
import { FrontDoor } from '../shell/FrontDoor.tsx';

/** Masuk. */
export function DoorSheet() {
  const [password, setPassword] = useState('');
  return (
    <FrontDoor
      title="Masuk ke AnakKita"
      lead="Satu komando untuk setiap anak: dengan nama, alamat, dan kasusnya."
      foot="Lupa kata sandi? Minta yang baru kepada administrator kota."
    >
      <TextField label="Nama pengguna atau nomor telepon" autoComplete="username" />
      <PasswordField label="Kata sandi" value={password} onChange={setPassword} />
      <Button variant="main" wide type="submit">
        Masuk
      </Button>
    </FrontDoor>
  );
}
