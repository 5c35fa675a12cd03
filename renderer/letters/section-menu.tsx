/** Puts a reference to a section of the plan where the caret is; its number follows the plan. */
import { Button, Menu, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Link2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { PlanLink } from '../../shared/letter/model.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';
import { CATALOGUE } from '../app/commands/catalogue.ts';
import { keysForPeople } from '../app/commands/keys.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { useBodyInUse } from './body-in-use.ts';
import classes from './letter.module.css';

/** Rows shown at once: a long plan is searched, not scrolled. */
const MOST_ROWS = 200;

function usePlanState(link: PlanLink | null, wanted: boolean) {
  const { client } = useShell();
  return useQuery({
    queryKey: ['plan-state', link?.plan, link?.version],
    queryFn: async (): Promise<Plan> => {
      if (link === null) throw new Error('asked without a plan');
      if (link.version !== null) return client.versions.open({ plan: link.plan, version: link.version });
      return (await client.plans.open({ plan: link.plan })).plan;
    },
    enabled: link !== null && wanted,
    staleTime: link?.version === null ? 0 : Number.POSITIVE_INFINITY,
  });
}

interface SectionMenuProps {
  readonly link: PlanLink | null;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
}

export function SectionMenu({ link, opened, onOpened }: SectionMenuProps) {
  const { t } = useSpeech();
  const { editor } = useBodyInUse();
  const plan = usePlanState(link, opened);
  const [query, setQuery] = useState('');
  const rows = useMemo(() => {
    if (!plan.data) return [];
    const labels = numberSections(plan.data);
    return plan.data.sections.map(({ id, level, title }) => ({
      id,
      level,
      label: labels.get(id) ?? '',
      title: plainText(title, labels),
    }));
  }, [plan.data]);
  const plain = (words: string) => toArabicDigits(words).toLowerCase();
  const found = rows.filter(({ label, title }) => plain(`${label} ${title}`).includes(plain(query.trim())));
  const keys = keysForPeople(CATALOGUE['letter.section-reference'].keys ?? '');
  return (
    <Menu
      opened={opened}
      onChange={onOpened}
      onClose={() => setQuery('')}
      position="bottom-start"
      width={420}
      returnFocus={false}
    >
      <Menu.Target>
        <Button
          className={classes.tool}
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<Link2 size={16} aria-hidden />}
          rightSection={<ChevronDown size={13} aria-hidden />}
          title={`${t('letters.one.sectionReference')} (${keys})`}
          disabled={editor === null}
          onMouseDown={(event) => event.preventDefault()}
        >
          <span className={classes.words}>{t('letters.one.sectionReference')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {link === null ? (
          <Menu.Label>{t('letters.one.noSections')}</Menu.Label>
        ) : (
          <>
            <TextInput
              data-autofocus
              size="xs"
              m={4}
              aria-label={t('letters.one.findSection')}
              placeholder={t('letters.one.findSection')}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
            <div className={classes.sections}>
              {plan.data && found.length === 0 && <Menu.Label>{t('letters.one.noSection')}</Menu.Label>}
              {found.slice(0, MOST_ROWS).map(({ id, level, label, title }) => (
                <Menu.Item
                  key={id}
                  style={{ paddingInlineStart: 10 + (level - 1) * 14 }}
                  onClick={() => {
                    editor?.insertReference(id);
                    // The menu gives the keys back when it has closed.
                    requestAnimationFrame(() => editor?.focus());
                  }}
                >
                  <span className={classes.label}>{label}</span> {title}
                </Menu.Item>
              ))}
            </div>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
