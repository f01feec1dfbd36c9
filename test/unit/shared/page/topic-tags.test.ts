import { describe, expect, test } from 'vitest';
import { readTopics, topicOfLabel } from '../../../../shared/page/topic-tags.ts';
import { TOPICS } from '../../../../shared/page/topics.ts';

const NEW = 'classification.prediction.articletopic/';
const OLD = 'classification.ores.articletopic/';

function topics(...weighted_tags: unknown[]) {
  return readTopics({ source: { weighted_tags } });
}

describe('the topics in the search index', () => {
  test('are read with their probability, most likely first', () => {
    expect(
      topics(
        `${NEW}Culture.Biography.Women|612`,
        'recommendation.link/exists|1',
        `${NEW}STEM.Medicine_&_Health|940`,
      ),
    ).toEqual([
      { topic: 'medicine-and-health', probability: 0.94 },
      { topic: 'women', probability: 0.612 },
    ]);
  });

  test('are those of the newer model where there are two, and of the older where it is alone', () => {
    expect(topics(`${OLD}STEM.STEM*|900`, `${NEW}STEM.Physics|800`)).toEqual([
      { topic: 'physics', probability: 0.8 },
    ]);
    expect(topics(`${OLD}STEM.STEM*|900`)).toEqual([{ topic: 'stem', probability: 0.9 }]);
  });

  test('are none where there is nothing to read', () => {
    expect(readTopics({})).toEqual([]);
    expect(topics(7, `${NEW}STEM.Physics`, `${NEW}STEM.Physics|x`, `${NEW}STEM.Physics|4000`)).toEqual([]);
  });

  test('are named as conditions name them', () => {
    expect(topicOfLabel('Geography.Regions.Africa.Africa*')).toBe('africa');
    const labels = [
      'STEM.Libraries & Information',
      'Culture.Media.Video games',
      'History and Society.Military and warfare',
    ];
    for (const label of labels) expect(TOPICS).toContain(topicOfLabel(label));
  });
});
