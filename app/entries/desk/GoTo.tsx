import { useEffect, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';

/**
 * Leads on to another address, once. It must not ask again while the next screen's code is on its way: by then the
 * address already is the new one, and an address made from the address would chase itself.
 */
export function GoTo({ href }: { href: string }) {
  const navigate = useNavigate();
  const [first] = useState(href);
  useEffect(() => {
    void navigate({ href: first, replace: true });
  }, [navigate, first]);
  return null;
}
