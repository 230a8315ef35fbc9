using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Kingsoft.Carbon.Tool;

/// <summary>The options that decide which factors are candidates, for every verb that chooses factors.</summary>
internal sealed class FactorArguments
{
    private readonly Option<string[]> _files = Repeatable(
        "--factors", "A file of your own emission factors (CSV), which go first.", "FILE");
    private readonly Option<bool> _only = new("--only-factors") { Description = "Only your own factors, not the built-in ones." };
    private readonly Option<string[]> _properties = Repeatable(
        "--properties", "A file of your own substance properties: density, heating values (CSV), which go first.", "FILE");
    private readonly Option<string[]> _prices = Repeatable(
        "--prices", "A file of price indices and exchange rates (CSV): money of other years and currencies follows them.", "FILE");
    private readonly Option<string[]> _sets = Repeatable("--set", "An alternative set of factors, which goes first.", "NAME");
    private readonly Option<string[]> _asOf = Repeatable(
        "--as-of", "For a year only what was known by a day, such as 2024=2025-04-30.", "YEAR=DATE");
    private readonly Option<string[]> _proxies = Repeatable(
        "--proxy", "A region that stands in where there is no factor, such as travel.air:CN=GB.", "ACTIVITY:REGION=REGION");
    private readonly Option<bool> _allowLater = new("--allow-later-factors")
    {
        Description = "Take factors of later years where there are none before.",
    };

    /// <summary>Every option of this group.</summary>
    public IReadOnlyList<Option> All => [_files, _only, _properties, _prices, _sets, _asOf, _proxies, _allowLater];

    public void AddTo(Command command)
    {
        _asOf.Validators.Add(result => EachToken(
            result, text => ParseAsOf(text, out _, out _) ? null : $"--as-of: '{text}' is not of the form 2024=2025-04-30"));
        _asOf.Validators.Add(result =>
        {
            foreach (IGrouping<string, Token> year in
                result.Tokens.GroupBy(token => token.Value.Split('=')[0]).Where(group => group.Count() > 1))
                result.AddError($"--as-of: {year.Key} is named twice; one day a year is accepted");
        });
        _proxies.Validators.Add(result => EachToken(result, text => ParseProxy(text, out string? fault) is null ? fault : null));
        _proxies.Validators.Add(result =>
        {
            foreach (RegionProxy[] same in result.Tokens
                .Select(token => ParseProxy(token.Value, out _)).OfType<RegionProxy>()
                .GroupBy(proxy => (proxy.Activity, proxy.Region)).Select(group => group.ToArray()).Where(group => group.Length > 1))
                result.AddError(same.Distinct().Count() == 1
                    ? $"--proxy: {same[0]} is named twice; name it once"
                    : $"--proxy: {string.Join(" and ", same.Distinct())} are of the same activity and region; "
                        + "one region that stands in is accepted");
        });
        foreach (Option option in All)
            command.Options.Add(option);
    }

    /// <summary>The user's own files alone, for a verb that chooses no factor.</summary>
    public void AddFilesTo(Command command) => command.Options.Add(_files);

    /// <summary>The built-in factors and the user's; faults of the user's files are noted.</summary>
    public FactorLibrary Library(ParseResult parsed, DataIssues issues)
    {
        FactorLibrary library = parsed.GetValue(_only) ? FactorLibrary.Empty.With(BuiltInProperties) : FactorLibrary.BuiltIn;
        foreach (string file in InputFiles.Existing(parsed.GetValue(_files) ?? [], issues, issues.AddMissingFactors))
            library = library.With(FactorLibrary.ReadCsv(file, issues), issues);
        foreach (string file in InputFiles.Existing(parsed.GetValue(_properties) ?? [], issues, issues.AddMissingConversions))
            library = library.With(FactorLibrary.ReadPropertiesCsv(file, issues), issues);
        foreach (string file in InputFiles.Existing(parsed.GetValue(_prices) ?? [], issues, issues.AddMissingConversions))
            library = library.With(FactorLibrary.ReadPricesCsv(file, issues), issues);
        if (issues.Total == 0)
            CheckSets(parsed, library);
        return library;
    }

    public ImmutableSortedDictionary<int, DateOnly> AsOf(ParseResult parsed) =>
        (parsed.GetValue(_asOf) ?? []).Select(text => ParseAsOf(text, out int year, out DateOnly day) ? (year, day) : default)
            .ToImmutableSortedDictionary(pair => pair.year, pair => pair.day);

    public ImmutableArray<string> Sets(ParseResult parsed) => [.. parsed.GetValue(_sets) ?? []];

    public ImmutableArray<RegionProxy> Proxies(ParseResult parsed) =>
        [.. (parsed.GetValue(_proxies) ?? []).Select(text => ParseProxy(text, out _)!)];

    public bool AllowLater(ParseResult parsed) => parsed.GetValue(_allowLater);

    private static FactorLibrary BuiltInProperties => FactorLibrary.BuiltIn.WithoutFactors();

    private void CheckSets(ParseResult parsed, FactorLibrary library)
    {
        if (Sets(parsed).IsEmpty)
            return;

        ImmutableArray<string> known = [.. library.Sets];
        foreach (string set in Sets(parsed).Where(set => !known.Contains(set)))
            throw new CommandLineException(
                $"--set: no factor is of the set '{set}'; known are {(known.IsEmpty ? "none" : string.Join(", ", known))}");
    }

    private static bool ParseAsOf(string text, out int year, out DateOnly day)
    {
        day = default;
        string[] parts = text.Split('=');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && parts[0].Length == 4
            && parts.Length == 2
            && DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static RegionProxy? ParseProxy(string text, out string? fault)
    {
        fault = $"--proxy: '{text}' is not of the form travel.air:CN=GB";
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (colon < 1 || equals < colon || !ActivityCode.TryParse(text[..colon], out ActivityCode? activity))
            return null;

        string from = text[(colon + 1)..equals];
        string to = text[(equals + 1)..];
        if (from.Length == 0 || to.Length == 0)
            return null;
        if (!OptionValue.TryRead("--proxy", from, Region.Parse, out Region? region, out fault)
            || !OptionValue.TryRead("--proxy", to, Region.Parse, out Region? standIn, out fault))
            return null;
        if (activity.NeedsRegion)
        {
            fault = $"--proxy: {activity} is of Scope 2, for which no other region stands in";
            return null;
        }

        if (region.IsWithin(standIn))
        {
            fault = $"--proxy: the factors of {standIn} serve {region} anyway; another region is accepted";
            return null;
        }

        return new RegionProxy(activity, region, standIn);
    }

    private static void EachToken(OptionResult result, Func<string, string?> fault)
    {
        foreach (Token token in result.Tokens)
        {
            if (fault(token.Value) is { } message)
                result.AddError(message);
        }
    }

    private static Option<string[]> Repeatable(string name, string description, string helpName)
    {
        var option = new Option<string[]>(name)
        {
            Description = description,
            HelpName = helpName,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count < result.IdentifierTokenCount)
                result.AddError($"{name}: a value is missing; {name} {helpName} is accepted");
        });
        return option;
    }
}
