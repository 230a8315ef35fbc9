using System.Globalization;

namespace Kingsoft.Carbon.Compare;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    /// <summary>How the program is called.</summary>
    public const string Usage =
        """
        dotnet run --project benchmarks/compare -c Release -- [options]

          --rows N        Rows of the ledger; 10000000 if left out.
          --times K       Runs of each program, in turn; 5 if left out.
          --rounding      Three gases per US gallon for amounts in litres: every row rounds.
          --wide          Each site in every region: some 4 million kinds of rows in 10 million.
          --tool PATH     The carbon tool; the one built in Release if left out.
          --threads N     Threads of DuckDB, and with --tool-threads of the tool.
          --tool-threads  Passes --threads on to the tool.
          --save          Writes the table to benchmarks/results/MACHINE/compare.md.
        """;

    public int Rows { get; private init; } = 10_000_000;

    public int Times { get; private init; } = 5;

    public bool Rounding { get; private init; }

    public bool Wide { get; private init; }

    public string? Tool { get; private init; }

    public int? Threads { get; private init; }

    public bool ToolThreads { get; private init; }

    public bool Save { get; private init; }

    /// <summary>The options, or null where the command line is wrong.</summary>
    public static Options? Parse(string[] arguments)
    {
        var options = new Options();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out string? name))
        {
            Options? with = name switch
            {
                "--rounding" => options with { Rounding = true },
                "--wide" => options with { Wide = true },
                "--tool-threads" => options with { ToolThreads = true },
                "--save" => options with { Save = true },
                _ => rest.TryDequeue(out string? value) ? options.With(name, value) : null,
            };
            if (with is null)
                return null;
            options = with;
        }

        return options;
    }

    private Options? With(string name, string value)
    {
        if (name == "--tool")
            return this with { Tool = value };
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number == 0)
            return null;
        return name switch
        {
            "--rows" => this with { Rows = number },
            "--times" => this with { Times = number },
            "--threads" => this with { Threads = number },
            _ => null,
        };
    }
}
