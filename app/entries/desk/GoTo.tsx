import { useEffect } from 'react';
import { useNavigate } from '@tanstack/react-router';

/**
 * Leads on to another address once. The router's own Navigate asks again at every drawing, which can chase itself while
 * the next screen's code is still on its way.
 */
export function GoTo({ href }: { href: string }) {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ href, replace: true });
  }, [navigate, href]);
  return null;
}
