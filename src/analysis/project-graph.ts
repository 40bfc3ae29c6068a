import { isAbsolute } from 'node:path';

import { createKnowledge } from '../graph/create-knowledge.ts';
import { createLiveGraph } from '../graph/graph.ts';
import { reachedFiles } from '../graph/paths/reached-files.ts';
import { approachProject } from '../project/open-project.ts';
import { scriptOf } from '../syntax/script-program.ts';
import { createPhaseFacts } from './phase-facts.ts';
import { getSettings } from './settings.ts';

import type { TSESLint } from '@typescript-eslint/utils';
import type { Graph, LiveGraph } from '../graph/graph.ts';
import type { ModuleNode } from '../graph/module-node.ts';
import type { Project } from '../project/project.ts';
import type { Settings } from './settings.ts';

/** The linted file in the call graph of its project. */
export interface LintedModule {
  readonly graph: Graph;
  readonly module: ModuleNode;
}

/** The project of the linted file, and the path that it knows the file by. */
export interface LintedProject {
  readonly project: Project;
  readonly path: string;
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

const graphs = new WeakMap<Project, WeakMap<Settings, LiveGraph>>();
const lintedProjects = new WeakMap<object, LintedProject>();
const lintedModules = new WeakMap<object, LintedModule | undefined>();

/** The linted file's place in its project's graph, worked out once a lint; `undefined` if the file cannot be summarised. */
export function getLintedModule(context: Context): LintedModule | undefined {
  const { ast } = context.sourceCode;
  if (!lintedModules.has(ast)) lintedModules.set(ast, openLintedModule(context));
  return lintedModules.get(ast);
}

/** The path that a project knows a linted file by; text without a file of its own has a made-up name. */
function projectPath(filename: string): string {
  return (isAbsolute(filename) ? filename : `/${filename}`).replaceAll('\\', '/');
}

/** The linted file's project, brought up to date once a lint. */
export function getLintedProject({ physicalFilename, settings: shared, sourceCode }: Context): LintedProject {
  const { ast, text } = sourceCode;
  let opened = lintedProjects.get(ast);
  if (!opened) {
    const { root, ignore } = getSettings(shared);
    const project = approachProject({ filename: physicalFilename, text, program: scriptOf(ast) }, { root, ignore });
    lintedProjects.set(ast, (opened = { project, path: projectPath(physicalFilename) }));
  }
  return opened;
}

function openLintedModule(context: Context): LintedModule | undefined {
  const { project, path } = getLintedProject(context);
  project.layOver();
  // Nothing can be asked about what says nothing: declarations, minified code.
  if (!project.summaryOf(path)) return undefined;
  const live = getLiveGraph(project, getSettings(context.settings));
  const before = live.bringUpToDate(path);
  const known = before.state.modules.get(path);
  if (known) project.refresh(reachedFiles(before, known));
  const graph = live.bringUpToDate(path);
  if (graph.isPartial) buildFurther(live, project, path);
  const module = graph.state.modules.get(path);
  return module && { graph, module };
}

/** In an editor: how long, in milliseconds, a piece of the work on what is missing takes, and how long whoever else is there has in between. */
const piece = 50;
const pause = 50;

const building = new WeakSet<LiveGraph>();

/** Goes on building, piece by piece, what a lint had not the time for; the next lint finds it. */
function buildFurther(live: LiveGraph, project: Project, path: string): void {
  if (building.has(live)) return;
  building.add(live);
  const timer = setTimeout(() => {
    building.delete(live);
    try {
      project.building.goOn(piece);
      if (live.bringUpToDate(path).isPartial) buildFurther(live, project, path);
    } catch {
      // Nobody is there to catch it but the editor's server, which would end: the next lint meets it again, where ESLint tells of it.
    }
  }, pause);
  // It keeps no process from ending.
  timer.unref();
}

function getLiveGraph(project: Project, settings: Settings): LiveGraph {
  let bySettings = graphs.get(project);
  if (!bySettings) graphs.set(project, (bySettings = new WeakMap()));
  let live = bySettings.get(settings);
  if (!live) {
    const { allow, offload } = settings;
    const blocking = new Map(settings.blocking.map(row => [`${row.module}#${row.export}`, row.api] as const));
    live = createLiveGraph(project, createKnowledge({ blocking, allow, offload }), state => createPhaseFacts(state, settings));
    bySettings.set(settings, live);
  }
  return live;
}
