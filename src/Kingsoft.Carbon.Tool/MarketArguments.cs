using System.CommandLine;
using Kingsoft.Carbon.Instruments;

namespace Kingsoft.Carbon.Tool;

/// <summary>What the market-based Scope 2 is made with.</summary>
internal sealed class MarketArguments
{
    private readonly Option<string?> _instruments = new("--instruments")
    {
        Description = "Certificates, contracts and rates (CSV) for the market-based Scope 2; a header alone says that none were bought.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _residualMix = new("--residual-mix")
    {
        Description = "The factor that stands in for a residual mix where none is published, such as "
            + "cn-mee-2023/electricity.grid/CN/excl-market-non-fossil.",
        HelpName = "ID",
    };
    private readonly Option<string?> _fallback = new("--market-fallback")
    {
        Description = "What uncovered electricity takes where no residual mix is known: grid-average (2015 guidance) or fossil-only "
            + "(2025 draft); grid-average when left out.",
        HelpName = "POLICY",
    };

    private readonly Option<string?> _vintage = new("--vintage-window")
    {
        Description = "When the power of certificates had to be generated: reporting-year, or 21-months, from six months before it to "
            + "three after (Green-e, US EPA); reporting-year when left out.",
        HelpName = "POLICY",
    };

    /// <summary>The options, which a project file decides.</summary>
    public IEnumerable<Option> All => [_instruments, _residualMix, _fallback, _vintage];

    public void AddTo(Command command)
    {
        _fallback.AcceptOnly("grid-average", "fossil-only");
        _vintage.AcceptOnly("reporting-year", "21-months");
        foreach (Option option in All)
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_instruments) is not null)
                return;
            foreach (Option option in new[] { _residualMix, _fallback, _vintage }.Where(option => result.GetResult(option) is not null))
            {
                result.AddError($"{option.Name}: it serves the market-based figure, which needs --instruments FILE; "
                    + "a file with a header only says that none were bought");
            }
        });
    }

    /// <summary>Adds what was asked for to the choices; faults of the file are noted.</summary>
    public InventoryOptions AddTo(InventoryOptions options, ParseResult parsed, DataIssues issues)
    {
        // What rows name may well stand in a file that is not there: nothing is said of them.
        if (parsed.GetValue(_instruments) is not { } file || InputFiles.Existing([file], issues).Count == 0)
            return options;
        return options with
        {
            Instruments = ContractualInstruments.ReadCsv(file, issues),
            ResidualMix = parsed.GetValue(_residualMix),
            MarketFallback = parsed.GetValue(_fallback) == "fossil-only" ? MarketFallback.FossilOnly : MarketFallback.GridAverage,
            VintageWindow = parsed.GetValue(_vintage) == "21-months" ? VintageWindow.TwentyOneMonths : VintageWindow.ReportingYear,
        };
    }
}
