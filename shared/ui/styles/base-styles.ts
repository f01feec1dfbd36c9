// The styles that every shadow root of ours needs, in order. Part of the sidelight-ui gadget.
import codex from 'virtual:codex-base';
import base from './base.css?inline';

export const BASE_STYLES: readonly string[] = [codex, base];
