import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Everywhere } from './Everywhere.tsx';
import { Inside } from './Inside.tsx';
import { Landing } from './Landing.tsx';
import { Missing } from './Missing.tsx';
import { Guarded } from './Guarded.tsx';
import { lazyScreen } from './lazyScreen.tsx';
import { inside, outside } from './screens.tsx';

const root = createRootRoute({ component: Everywhere, notFoundComponent: Missing });

const insideRoute = createRoute({ getParentRoute: () => root, id: 'inside', component: Inside });

/** The desk's addresses: one lazy piece of code per screen. */
export const router = createRouter({
  routeTree: root.addChildren([
    ...outside.map((screen) => createRoute({ getParentRoute: () => root, path: screen.path, component: lazyScreen(screen) })),
    insideRoute.addChildren([
      createRoute({ getParentRoute: () => insideRoute, path: '/', component: Landing }),
      ...inside
        .filter((screen) => screen.path !== '/')
        .map((screen) => {
          const Screen = lazyScreen(screen);
          return createRoute({
            getParentRoute: () => insideRoute,
            path: screen.path,
            component: () => (
              <Guarded screen={screen}>
                <Screen />
              </Guarded>
            ),
          });
        }),
    ]),
  ]),
  // A page's way back is where one was in it.
  scrollRestoration: true,
  defaultPreload: false,
});
