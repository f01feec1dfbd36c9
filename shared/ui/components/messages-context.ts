// The interface messages, to every component below.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createMessages, type Messages } from '../../i18n/messages.ts';

export const MessagesContext = createContext<Messages>(createMessages([]));

export function useMessages(): Messages {
  return useContext(MessagesContext);
}
