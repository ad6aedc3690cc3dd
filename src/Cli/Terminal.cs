using Spectre.Console;

namespace Cli;

/// <summary>
/// Everything that is said to people. Reports go to standard output; progress, summaries and failures go to standard error, with colour
/// and a spinner only where a person watches.
/// </summary>
internal sealed class Terminal
{
    private readonly Lazy<IAnsiConsole> console;
    private readonly bool watched;

    /// <summary>A terminal over two writers.</summary>
    public Terminal(TextWriter output, TextWriter error)
    {
        Output = output;
        Error = error;
        watched = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected && !IsPlain;
        Colourful = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && !IsPlain;
        console = new Lazy<IAnsiConsole>(() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }));
    }

    /// <summary>Where reports go.</summary>
    public TextWriter Output { get; }

    /// <summary>Where everything else goes.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether reports may carry colour.</summary>
    public bool Colourful { get; }

    private static bool IsPlain =>
        Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";

    /// <summary>One line for people.</summary>
    public void Say(string sentence) => Error.WriteLine(sentence);

    /// <summary>Does work that says what it is doing: on a spinner that a person watches, else on a line each.</summary>
    public Task<T> Progress<T>(Func<Action<string>, Task<T>> work) => watched
        ? console.Value.Status().Spinner(Spinner.Known.Dots).StartAsync("Starting", context => work(step => context.Status(Markup.Escape(step))))
        : work(step => Error.WriteLine(step + " …"));

    /// <summary>Does work whose steps are counted: on a bar that a person watches, else on a line for each tenth of it.</summary>
    public Task<T> Progress<T>(int steps, Func<Action<int, string>, Task<T>> work)
    {
        if (watched)
        {
            return console.Value.Progress().AutoClear(true)
                .Columns(new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
                .StartAsync(context =>
                {
                    var task = context.AddTask("Starting", maxValue: steps);
                    return work((done, step) => (task.Value, task.Description) = (done, Markup.Escape(step)));
                });
        }

        var tenth = -1;
        return work((done, step) =>
        {
            var now = done * 10 / Math.Max(1, steps);
            if (Interlocked.Exchange(ref tenth, now) < now)
                Error.WriteLine($"{done} of {steps}: {step} …");
        });
    }

    /// <summary>The figures at the end of a build, under a heading that says how it went.</summary>
    public void Summary(string heading, IReadOnlyList<(string Name, string Value)> figures)
    {
        if (!watched)
        {
            Error.WriteLine(heading);
            foreach (var (name, value) in figures)
                Error.WriteLine($"  {name,-11} {value}");
            return;
        }

        var grid = new Grid().AddColumn(new GridColumn().PadLeft(2).PadRight(3)).AddColumn();
        foreach (var (name, value) in figures)
            grid.AddRow(new Text(name, new Style(decoration: Decoration.Dim)), new Text(value));
        console.Value.MarkupLine($"[green bold]{Markup.Escape(heading)}[/]");
        console.Value.Write(grid);
    }

    /// <summary>Why a command stopped.</summary>
    public void Fail(Failure failure)
    {
        if (watched)
            console.Value.MarkupLine($"[red bold]{Markup.Escape(failure.Message)}[/]");
        else
            Error.WriteLine(failure.Message);
        foreach (var detail in failure.Details)
            Error.WriteLine("  " + detail);
        Trace(failure);
    }

    /// <summary>What nobody foresaw, in one sentence; with <c>SITE_DEBUG=1</c> also where.</summary>
    public void Fail(Exception surprise)
    {
        var sentence = surprise is IOException or UnauthorizedAccessException
            ? $"The disk did not allow it: {surprise.Message}"
            : $"The program itself failed ({surprise.GetType().Name}: {surprise.Message}). Set SITE_DEBUG=1 to see where, and please report it.";
        Error.WriteLine(sentence.ReplaceLineEndings(" "));
        Trace(surprise);
    }

    private void Trace(Exception exception)
    {
        if (Environment.GetEnvironmentVariable("SITE_DEBUG") == "1")
            Error.WriteLine(exception);
    }
}
