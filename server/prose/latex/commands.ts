/** How a command's argument reads. */
export type Argument =
  /** Prose in the sentence that the command stands in. */
  | 'text'
  | 'emphasis'
  | 'strong'
  /** The text of a link, whose address is the argument before. */
  | 'link'
  /** Words in quotation marks that the command sets. */
  | 'quoted'
  /** Prose of its own, beside the sentence: footnotes. */
  | 'note'
  | 'caption'
  | 'heading'
  /** Left out without a trace. */
  | 'nothing'
  /** Something stands there that nothing is read across. */
  | 'opaque'
  /** A number and a unit of siunitx. */
  | 'number'
  | 'unit';

/** A command with arguments in braces, in their order; what stands in brackets is never prose. */
export interface Command {
  readonly arguments: readonly Argument[];
  /** Of a heading. */
  readonly level?: number;
  /** A reference or citation stands here: a source for the sentence. */
  readonly isReference?: boolean;
  /** Ends the paragraph before it. */
  readonly isBreak?: boolean;
}

const table: Record<string, Command> = {};
const declare = (names: string, command: Command): void => {
  for (const name of names.split(' ')) table[name] = command;
};

declare('emph textit textsl italic', { arguments: ['emphasis'] });
declare('textbf strong', { arguments: ['strong'] });
declare(
  'text textrm textsf textmd textup textnormal textsc textlf mbox hbox underline uline uppercase lowercase MakeUppercase MakeLowercase NoCaseChange makebox fbox framebox centerline leftline rightline ensuremath protect acs acl acf mathrm',
  { arguments: ['text'] },
);
declare('textcolor colorbox hyperlink hypertarget raisebox resizebox parbox', { arguments: ['nothing', 'text'] });
declare('texorpdfstring', { arguments: ['text', 'nothing'] });
declare('hyperref', { arguments: ['text'] });
declare('href', { arguments: ['nothing', 'link'] });
declare('enquote textquote', { arguments: ['quoted'] });
declare('foreignlanguage foreignquote', { arguments: ['nothing', 'opaque'] });
declare('footnote footnotetext marginpar marginnote sidenote endnote thanks todo', { arguments: ['note'] });
declare('caption subcaption caption*', { arguments: ['caption'] });
declare('captionof', { arguments: ['nothing', 'caption'] });
declare('title', { arguments: ['heading'], level: 1 });
declare('part chapter part* chapter* frametitle', { arguments: ['heading'], level: 1 });
declare('section section*', { arguments: ['heading'], level: 2 });
declare('subsection subsection* framesubtitle subtitle', { arguments: ['heading'], level: 3 });
declare('subsubsection subsubsection*', { arguments: ['heading'], level: 4 });
declare('paragraph paragraph* minisec', { arguments: ['heading'], level: 5 });
declare('subparagraph subparagraph*', { arguments: ['heading'], level: 6 });

declare(
  'cite citep citet citealp citealt citeauthor citeyear citeyearpar parencite textcite autocite footcite nocite supercite fullcite footfullcite Cite Citet Citep cites parencites autocites',
  {
    arguments: ['nothing'],
    isReference: true,
  },
);
declare(
  'ref eqref autoref cref Cref nameref pageref vref gls Gls glspl Glspl glsdesc acrshort acrlong acrfull ac acp url path nolinkurl code texttt lstinline mintinline sout st',
  {
    arguments: ['opaque'],
  },
);
declare('mintinline', { arguments: ['nothing', 'opaque'] });
declare('input include subfile', { arguments: ['nothing'], isBreak: true });
declare('includegraphics includesvg', { arguments: ['nothing'] });
declare('footnotemark', { arguments: [], isReference: true });
declare(
  'label cmidrule cline index glossary bibliography bibliographystyle addbibresource pagestyle thispagestyle vspace hspace vspace* hspace* color setlength addtolength setcounter addtocounter stepcounter refstepcounter phantom vphantom hphantom selectlanguage usepackage RequirePackage graphicspath hypersetup sisetup author date institute affil email keywords markboth markright addcontentsline pdfbookmark',
  {
    arguments: ['nothing'],
  },
);
declare('setlength addtolength setcounter addtocounter markboth DeclareSIUnit', { arguments: ['nothing', 'nothing'] });
declare('addcontentsline', { arguments: ['nothing', 'nothing', 'nothing'] });
declare('multicolumn', { arguments: ['nothing', 'nothing', 'text'] });
declare('multirow', { arguments: ['nothing', 'nothing', 'text'] });
declare('newcommand renewcommand providecommand newcommand* renewcommand* DeclareRobustCommand', {
  arguments: ['nothing', 'nothing'],
});
declare('newacronym', { arguments: ['nothing', 'nothing', 'nothing'] });
declare('newglossaryentry DeclareAcronym', { arguments: ['nothing', 'nothing'] });
declare('newenvironment renewenvironment', { arguments: ['nothing', 'nothing', 'nothing'] });
declare('num numlist ang', { arguments: ['number'] });
declare('si unit', { arguments: ['unit'] });
declare('SI qty', { arguments: ['number', 'unit'] });
declare('SIrange qtyrange', { arguments: ['opaque', 'opaque', 'opaque'] });
declare('numrange', { arguments: ['opaque', 'opaque'] });
declare('SIlist qtylist', { arguments: ['opaque', 'opaque'] });
declare('ce chem', { arguments: ['opaque'] });
declare('epigraph', { arguments: ['note', 'note'] });

/** Commands without arguments that show nothing: fonts, spacing, layout. */
const SILENT = new Set(
  (
    'it bf rm sc sl tt sf em itshape bfseries rmfamily scshape slshape ttfamily sffamily upshape mdseries normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge ' +
    'centering raggedright raggedleft noindent indent smallskip medskip bigskip clearpage cleardoublepage newpage pagebreak nopagebreak linebreak nolinebreak hfill vfill hrule hline toprule midrule bottomrule ' +
    'maketitle tableofcontents listoffigures listoftables appendix frontmatter mainmatter backmatter printbibliography printglossaries makeglossaries relax xspace unskip ignorespaces leavevmode bgroup egroup ' +
    'begingroup endgroup allowbreak sloppy fussy fi else displaystyle limits left right / - ! @ ) ( / * strut null break newblock protect onehalfspacing doublespacing singlespacing'
  ).split(' '),
);

/** Commands without arguments that end a paragraph. */
const BREAKS = new Set(
  'par item bibitem maketitle hline toprule midrule bottomrule clearpage newpage tableofcontents bigskip medskip smallskip'.split(
    ' ',
  ),
);

export const commandOf = (name: string): Command | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);
export const isSilent = (name: string): boolean => SILENT.has(name);
export const isBreak = (name: string): boolean => BREAKS.has(name);
