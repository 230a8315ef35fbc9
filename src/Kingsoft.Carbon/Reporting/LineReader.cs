using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Reads the lines of an inventory; what many of them say is kept once.</summary>
internal sealed partial class LineReader(FactorLibrary? factors)
{
    private const int RememberedRemarks = 1 << 12;

    private readonly ActivityRemarks?[] _remarks = new ActivityRemarks?[RememberedRemarks];
    private readonly Dictionary<LineKind, LineKind> _kinds = [];
    private readonly Dictionary<ActivityContext, ActivityContext> _contexts = [];
    private readonly Dictionary<string, JsonFields> _withoutFactor = [];
    private readonly List<string> _ownColumns = [];

    /// <summary>The user's own columns, in the order in which lines first have them.</summary>
    public IReadOnlyList<string> OwnColumns => _ownColumns;

    /// <summary>The factors that the library has not, with the first line of each.</summary>
    public IReadOnlyDictionary<string, JsonFields> WithoutFactor => _withoutFactor;

    /// <summary>A line.</summary>
    /// <param name="line">Its members.</param>
    /// <param name="isKept">Whether the members are kept, for what has to be said of them later.</param>
    public EmissionLine Read(JsonFields line, out bool isKept)
    {
        string id = line.Words("id");
        var activity = line.Parsed<ActivityCode>("activity", NotAnActivity);
        string? entity = line.Text("entity"), facility = line.Text("facility");
        Region region = line.ParsedOrNull<Region>("region", Region.UnknownMessage) ?? Region.Global;
        var period = line.Parsed<ReportingPeriod>("period", JsonFields.NotAPeriod);
        decimal amount = line.Amount("amount");
        var unit = line.Parsed<Unit>("unit", Unit.UnknownMessage);
        ImmutableArray<EstimateUse> estimates = EstimateJsonReader.Uses(line);
        string? calculation = estimates is [var first, ..]
            ? Calculation(line, first.Amount, first.Unit)
            : Calculation(line, amount, unit);
        string? factorId = line.Text("factorId");
        int? dataYear = line.Whole("factorDataYear");
        PublicationDate? published = line.Text("factorPublished") is { } date
            ? line.ParsedOf<PublicationDate>("factorPublished", date, WordMessages.NotADate)
            : null;
        Scope scope = line.OneOf("scope", FileWords.Scope);
        var category = (Scope3Category?)line.Whole("scope3Category", 1, Scope3Categories.Count);
        CheckCategory(line, scope, category);
        Co2e? co2e = line.Tonnes("co2e"), marketBased = line.Tonnes("co2eMarketBased");
        string? marketFactorId = line.Text("marketFactorId");
        ImmutableArray<string> instrumentIds = line.Texts("instrumentIds");
        GasAsRead[] gases = Gases(line.ObjectNeeded("gases"));
        decimal? biogenic = line.Number("biogenicCo2"), energy = line.Number(Figure.Energy.Field);
        DataQuality? quality = line.Word("quality", FileWords.Quality);
        string? evidence = line.Text("evidence"), note = line.Text("note"), supplier = line.Text("supplier");
        string? instrument = line.Text("instrument");
        decimal? uncertainty = line.Number("uncertaintyPct");
        string? corrects = line.Text("corrects");
        DateOnly? recordedOn = line.Day("recordedOn");
        GwpBasis? gwp = line.Has("gwpSet") ? line.Word("gwpSet", FileWords.GwpBasis) : null;
        Scope2Method? method = line.Has("scope2Method") ? line.Word("scope2Method", FileWords.Scope2Method) : null;
        string? derivedFrom = line.Text("derivedFrom");
        LineFlags flags = Flags(line);
        ImmutableArray<KeyValuePair<string, string>> extras = Extras(line);
        line.End();
        isKept = factorId is not null && factors?.TryFind(factorId, out _) == false && _withoutFactor.TryAdd(factorId, line);

        bool isCarriedOver = flags.HasFlag(LineFlags.CarriedOver);
        var context = new ActivityContext(
            activity ?? ActivityCode.ReportedEmissions, unit ?? Unit.TonneCo2e, region, entity, facility, isCarriedOver ? scope : null,
            isCarriedOver ? category : null, method ?? Scope2Method.None, gwp, null, instrument, supplier, quality, uncertainty);
        var record = new ActivityRecord(
            Shared(_contexts, context), ExactAmount.Of(amount), period, RecordId(id, derivedFrom, flags),
            Remarks(evidence, note, corrects, recordedOn, calculation, extras), new SourceLocation(line.File, line.Line));
        var kind = new LineKind(
            scope, category, factorId, dataYear, published, flags, factors, marketFactorId,
            instrumentIds.IsEmpty ? "" : string.Join(LineKind.IdEnd, instrumentIds));
        var particulars = LineParticulars.Of(derivedFrom is null ? null : record.Id, estimates, marketBased, biogenic);
        return new EmissionLine(new LineAsRead(Shared(_kinds, kind), id == record.Id ? record.Id : id, record, gases, particulars)
        {
            Co2e = co2e,
            EnergyMWh = energy,
        });
    }

    private static Message NotAnActivity(string text) => WordMessages.NotAnActivity(text, ActivityCode.GridElectricity.Value);

    private static bool IsOwn(string name) => name.StartsWith("x_", StringComparison.Ordinal);

    private static T Shared<T>(Dictionary<T, T> known, T value)
        where T : notnull
    {
        if (known.TryGetValue(value, out T? shared))
            return shared;
        known.Add(value, value);
        return value;
    }

    // A line of a record has its id, with #1, #2 … where it was split.
    private static string RecordId(string id, string? derivedFrom, LineFlags flags) =>
        derivedFrom ?? (flags.HasFlag(LineFlags.Split) ? PartNumber().Replace(id, "") : id);

    private ActivityRemarks Remarks(
        string? evidence,
        string? note,
        string? corrects,
        DateOnly? recordedOn,
        string? calculation,
        ImmutableArray<KeyValuePair<string, string>> extras)
    {
        if (evidence is null && note is null && corrects is null && recordedOn is null && calculation is null && extras.IsEmpty)
            return ActivityRemarks.None;

        var remarks = new ActivityRemarks(evidence, note, corrects, recordedOn, calculation, extras);
        if (!extras.IsEmpty)
            return remarks;

        // Those of a meter or an invoice come again; what never does is not remembered for long.
        ref ActivityRemarks? known = ref _remarks[remarks.GetHashCode() & (RememberedRemarks - 1)];
        if (known != remarks)
            known = remarks;
        return known;
    }

    // Only lines of rows that calculate their amount have it. A part of a row has a part of what it makes.
    private static string? Calculation(JsonFields line, decimal amount, Unit? unit)
    {
        const string Member = "calculation";
        if (!line.Has(Member))
            return null;

        string text = line.Words(Member);
        if (!Carbon.Calculation.TryRead(text, out Calculation? calculation, out Message? fault)
            || !calculation.TryIn(unit, out _, out ExactAmount made, out fault))
        {
            line.Fault(Member, fault);
            return null;
        }

        if (Math.Abs(amount) > Math.Abs(made.Value))
            line.Fault("amount", InventoryJsonMessages.Contradicts(Numbers.Format(amount), Member, Numbers.Format(made.Value)));
        return calculation.ToString();
    }

    // A line of Scope 3 is of a category, and no other is.
    private static void CheckCategory(JsonFields line, Scope scope, Scope3Category? category)
    {
        const string Member = "scope3Category";
        if (scope == Scope.Scope3 && line.IsNull(Member))
            line.Fault(Member, ProjectMessages.Missing);
        else if (category is { } stray && scope != Scope.Scope3 && scope != default)
            line.Fault(Member, InventoryJsonMessages.Contradicts(InventoryJsonMessages.Whole((int)stray), "scope", "null"));
    }

    // No instrument is applied by this version.
    private static LineFlags Flags(JsonFields line)
    {
        LineFlags flags = LineFlags.None;
        foreach (string word in line.Texts("flags"))
            flags |= line.WordOf("flags", word, FileWords.LineFlag) ?? LineFlags.None;
        return flags;
    }

    private static GasAsRead[] Gases(JsonFields? fields)
    {
        if (fields is null)
            return [];

        var gases = new List<GasAsRead>();
        foreach ((string name, JsonPart value) in fields.Others())
        {
            string gas = LineJson.GasOf(name);
            if (!GwpTable.IsKnownGas(gas))
                fields.Fault(name, InventoryJsonMessages.GasUnknown(name), value);
            if (gases.Exists(other => other.Gas == gas))
                fields.Fault(name, ProjectMessages.Twice(name), value);
            gases.Add(new GasAsRead(gas, value.IsNull ? null : fields.NumberOf(name, value)));
        }

        return [.. gases];
    }

    private ImmutableArray<KeyValuePair<string, string>> Extras(JsonFields line)
    {
        ImmutableArray<KeyValuePair<string, string>>.Builder? extras = null;
        foreach ((string name, JsonPart value) in line.Others(IsOwn))
        {
            extras ??= ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
            if (!_ownColumns.Contains(name))
                _ownColumns.Add(name);
            if (line.TextOf(name, value) is { } text)
                extras.Add(new(_ownColumns[_ownColumns.IndexOf(name)], text));
        }

        return extras?.ToImmutable() ?? [];
    }

    [GeneratedRegex("#[0-9]+$")]
    private static partial Regex PartNumber();
}
