import { elementsOf, isObject } from '../blocks.ts';
import type { JsonObject } from '../workspace.ts';
import { Element } from './element.tsx';
import { InputBlock } from './input-block.tsx';
import { plainText, Readable, TextObject } from './readable.tsx';

/**
 * Draws the blocks of a message or view in their order. What is read goes through the drawing package;
 * what is used is the page's own, so that it works with a keyboard and reaches the app.
 *
 * @param props `blocks`: with ids filled in
 */
export function BlockList({ blocks }: { blocks: JsonObject[] }) {
  return (
    <div className="blocks">
      {blocks.map((block) => (
        <BlockView key={String(block.block_id)} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: JsonObject }) {
  switch (block.type) {
    case 'header':
      return <h3 className="block-header">{plainText(block.text)}</h3>;
    case 'section':
      return <SectionBlock block={block} />;
    case 'context':
      return <ContextBlock block={block} />;
    case 'actions':
      return <ActionsBlock block={block} />;
    case 'input':
      return <InputBlock block={block} />;
    default:
      return <Readable block={block} />;
  }
}

function SectionBlock({ block }: { block: JsonObject }) {
  const fields = Array.isArray(block.fields) ? block.fields : [];
  const { accessory } = block;
  return (
    <div className="block-section">
      <div className="block-section-text">
        <TextObject value={block.text} />
        {fields.length > 0 && (
          <div className="block-fields">
            {fields.map((field, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no id and never move
              <div key={index} className="block-field">
                <TextObject value={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {isObject(accessory) && (
        <div className="block-accessory">
          {accessory.type === 'image' ? <Picture image={accessory} /> : <Element block={block} element={accessory} />}
        </div>
      )}
    </div>
  );
}

function ContextBlock({ block }: { block: JsonObject }) {
  return (
    <div className="block-context">
      {elementsOf(block).map((element, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these have no id and never move
        <div key={index} className="block-context-item">
          {element.type === 'image' ? <Picture image={element} /> : <TextObject value={element} />}
        </div>
      ))}
    </div>
  );
}

function ActionsBlock({ block }: { block: JsonObject }) {
  return (
    <div className="block-actions">
      {elementsOf(block).map((element) => (
        <Element key={String(element.action_id)} block={block} element={element} />
      ))}
    </div>
  );
}

function Picture({ image }: { image: JsonObject }) {
  return <img className="block-picture" src={String(image.image_url)} alt={String(image.alt_text ?? '')} />;
}
