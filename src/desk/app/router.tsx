// The addresses of the desk, each with a screen loaded when it is opened.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { chosen } from '../wall/wall.ts'
import { LiveProvider } from './live.tsx'
import { AddressNotThere, Broken } from './not-there.tsx'
import { SessionProvider } from './session.tsx'
import { Shell } from './shell.tsx'
import { Waiting } from './waiting.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: AddressNotThere })

/** Everything that needs a session, inside the shell. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: () => (
    <SessionProvider>
      <LiveProvider>
        <Shell />
      </LiveProvider>
    </SessionProvider>
  ),
})

const wall = createRoute({
  getParentRoute: () => desk,
  path: '/',
  validateSearch: chosen,
  component: lazyRouteComponent(() => import('../wall/wall-screen.tsx'), 'WallScreen'),
})

export const storyRoute = createRoute({
  getParentRoute: () => desk,
  path: '/story/$storyId',
  component: lazyRouteComponent(() => import('../story/story-screen.tsx'), 'StoryScreen'),
})

const account = createRoute({
  getParentRoute: () => desk,
  path: '/account',
  component: lazyRouteComponent(() => import('../people/account-screen.tsx'), 'AccountScreen'),
})

const people = createRoute({
  getParentRoute: () => desk,
  path: '/people',
  validateSearch: (search): { readonly id?: string } =>
    typeof search['id'] === 'string' ? { id: search['id'] } : {},
  component: lazyRouteComponent(() => import('../people/people-screen.tsx'), 'PeopleScreen'),
})

const stages = createRoute({
  getParentRoute: () => desk,
  path: '/stages',
  component: lazyRouteComponent(() => import('../wall/stages-screen.tsx'), 'StagesScreen'),
})

const translations = createRoute({
  getParentRoute: () => desk,
  path: '/translations',
  validateSearch: (search): { readonly edition?: string } =>
    typeof search['edition'] === 'string' ? { edition: search['edition'] } : {},
  component: lazyRouteComponent(() => import('../translate/translations-screen.tsx'), 'TranslationsScreen'),
})

/** What is after it says which part: `settings/topics/ID`. */
const settings = createRoute({
  getParentRoute: () => desk,
  path: '/settings/$',
  component: lazyRouteComponent(() => import('../settings/settings-screen.tsx'), 'SettingsScreen'),
})

const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('../sign-in/join-screen.tsx'), 'JoinScreen'),
})

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('../sign-in/reset-screen.tsx'), 'ResetScreen'),
})

export const deskRouter = createRouter({
  routeTree: root.addChildren([
    desk.addChildren([wall, storyRoute, account, people, stages, translations, settings]),
    join,
    reset,
  ]),
  basepath: '/desk',
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Broken,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof deskRouter
  }
}
