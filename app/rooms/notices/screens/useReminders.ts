import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, ProblemError, queryOptionsFor } from '../../../platform/http/client.ts';
import { addDevice, chooseQuietHours, readMyReminders, removeAddress, removeDevice, setAddress, verifyAddress, type AddressChannel, type MyReminders } from '../index.ts';
import { currentSubscription, deviceWords, subscribe, subscribedOf, unsubscribe, type PushFault } from './pushDevice.ts';

export function useReminders() {
  return useQuery(queryOptionsFor(readMyReminders, {}));
}

const OWN_DEVICE = 'anakkita-pengingat';

/** Id under which this browser is known, kept in it; it opens nothing. */
export function ownDeviceId(): string | null {
  return localStorage.getItem(OWN_DEVICE);
}

/**
 * Tells the server, once a page load, that this browser is still used and in which session: who signs out is reminded no more
 * here. Failing does no harm.
 */
export function useKeptDevice(): void {
  useQuery({
    queryKey: ['kept device'],
    queryFn: async () => {
      const deviceId = ownDeviceId();
      const subscription = deviceId === null ? null : await currentSubscription();
      if (deviceId !== null && subscription !== null)
        await call(addDevice, { deviceId, ...subscribedOf(subscription), ...deviceWords(navigator.userAgent) }).catch(() => undefined);
      return true;
    },
    staleTime: Infinity,
    retry: false,
  });
}

/** A browser that refuses, as an error that the screen knows. */
export class PushRefusal extends Error {
  readonly fault: PushFault;
  constructor(fault: PushFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Commands about one's own reminders; each freshens the page. */
export function useReminderCommands() {
  const client = useQueryClient();
  const freshen = () => client.invalidateQueries({ queryKey: [readMyReminders.path] });
  const turnOn = useMutation({
    mutationFn: async (publicKey: string) => {
      const deviceId = crypto.randomUUID();
      const add = async (): Promise<void> => {
        const subscribed = await subscribe(publicKey);
        if (typeof subscribed === 'string') throw new PushRefusal(subscribed);
        await call(addDevice, { deviceId, ...subscribed, ...deviceWords(navigator.userAgent) });
      };
      try {
        await add();
      } catch (error) {
        // Somebody else used this browser before: with a new subscription theirs ends.
        if (!(error instanceof ProblemError) || error.problem.code !== 'reminder.device_taken') throw error;
        await unsubscribe();
        await add();
      }
      localStorage.setItem(OWN_DEVICE, deviceId);
    },
    onSettled: freshen,
  });
  const remove = useMutation({
    mutationFn: async (deviceId: string) => {
      await call(removeDevice, { deviceId });
      if (deviceId !== ownDeviceId()) return;
      localStorage.removeItem(OWN_DEVICE);
      await unsubscribe();
    },
    onSettled: freshen,
  });
  const sendCode = useMutation({ mutationFn: (input: { channel: AddressChannel; address: string }) => call(setAddress, input), onSettled: freshen });
  const verify = useMutation({ mutationFn: (input: { channel: AddressChannel; code: string }) => call(verifyAddress, input), onSettled: freshen });
  const forget = useMutation({ mutationFn: (channel: AddressChannel) => call(removeAddress, { channel }), onSettled: freshen });
  const quiet = useMutation({ mutationFn: (input: MyReminders['quiet']) => call(chooseQuietHours, input), onSettled: freshen });
  return { turnOn, remove, sendCode, verify, forget, quiet };
}
