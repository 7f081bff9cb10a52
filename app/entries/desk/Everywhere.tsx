import { Outlet, useNavigate } from '@tanstack/react-router';
import { RouterProvider as LinkProvider } from 'react-aria-components';

/** Around every screen: links of the kit lead through the router instead of loading the page again. */
export function Everywhere() {
  const navigate = useNavigate();
  return (
    <LinkProvider navigate={(href) => void navigate({ href })}>
      <Outlet />
    </LinkProvider>
  );
}
