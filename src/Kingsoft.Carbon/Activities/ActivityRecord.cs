using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>One row of a ledger: what was done, how much, when and where. Typed and located, not yet judged.</summary>
/// <remarks>Never changed once it is made, so safe for many threads.</remarks>
/// <example>
/// <code>
/// var beijing = new ActivityDetails { Region = Region.Parse("CN-BJ"), Facility = "DC1" };
/// ActivityRecord record = ActivityRecord.Create("electricity.grid", new Quantity(8912.4m, Unit.MegawattHour), "2025-01", beijing);
/// ActivityLedger ledger = ActivityLedger.Create(record);
/// </code>
/// </example>
public sealed partial class ActivityRecord : IEquatable<ActivityRecord>
{
    private const string CalculationColumn = "calculation";

    private readonly string? _id;
    private readonly ActivityRemarks _remarks;

    internal ActivityRecord(
        ActivityContext context, ExactAmount amount, ReportingPeriod period, string? id, ActivityRemarks remarks, SourceLocation location)
    {
        Context = context;
        ExactAmount = amount;
        Period = period;
        _id = id;
        _remarks = remarks;
        Location = location;
    }

    /// <summary>
    /// The record's id; where the ledger gives none its place: <c>file:line</c>, or <c>record:3</c> for the third record of a ledger made
    /// in code.
    /// </summary>
    public string Id => _id ?? Location.ToString();

    /// <summary>The activity.</summary>
    public ActivityCode Activity => Context.Activity;

    /// <summary>
    /// The amount, as written; what a calculation makes rounded half to even to twelve decimals, while the whole of it enters the emission.
    /// </summary>
    public decimal Amount => ExactAmount.Value;

    /// <summary>The calculation that makes the amount; null where the row gives the amount itself.</summary>
    public Calculation? Calculation => _remarks.Calculation is { } text ? Carbon.Calculation.Parse(text) : null;

    /// <summary>The unit of the amount.</summary>
    public Unit Unit => Context.Unit;

    /// <summary>Amount and unit.</summary>
    [JsonIgnore]
    public Quantity Quantity => new(Amount, Unit);

    /// <summary>When it was done.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>The legal entity or business unit; null where none is given.</summary>
    public string? Entity => Context.Entity;

    /// <summary>The site; null where none is given.</summary>
    public string? Facility => Context.Facility;

    /// <summary>Where it happened.</summary>
    public Region Region => Context.Region;

    /// <summary>The scope that the row states; null where it leaves it to the factor.</summary>
    public Scope? Scope => Context.Scope;

    /// <summary>The Scope 3 category that the row states; null where it leaves it to the factor.</summary>
    public Scope3Category? Scope3Category => Context.Scope3Category;

    /// <summary>For reported Scope 2 emissions the method behind them; <see cref="Scope2Method.None"/> for all others.</summary>
    public Scope2Method Scope2Method => Context.Scope2Method;

    /// <summary>For reported emissions the GWP set behind them; null where it is not known.</summary>
    public GwpBasis? GwpBasis => Context.GwpBasis;

    /// <summary>The factor that the row pins; null for none.</summary>
    public string? FactorId => Context.FactorId;

    /// <summary>The contractual instrument that covers this electricity; null for none.</summary>
    public string? Instrument => Context.Instrument;

    /// <summary>The supplier; null where none is given.</summary>
    public string? Supplier => Context.Supplier;

    /// <summary>How the amount became known; null where the row does not say.</summary>
    public DataQuality? Quality => Context.Quality;

    /// <summary>Half-width of the 95 % interval of the amount, in percent; null where none is given.</summary>
    public decimal? UncertaintyPct => Context.UncertaintyPct;

    /// <summary>The id of the row that this one corrects; null for none.</summary>
    public string? Corrects => _remarks.Corrects;

    /// <summary>The day on which the figure was known; null where the row does not say.</summary>
    public DateOnly? RecordedOn => _remarks.RecordedOn;

    /// <summary>Where the number comes from; null where the row does not say.</summary>
    public string? Evidence => _remarks.Evidence;

    /// <summary>Free text; null where there is none.</summary>
    public string? Note => _remarks.Note;

    /// <summary>The user's own columns (<c>x_…</c>) with a value.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Extras => _remarks.Extras;

    /// <summary>The file and line of the record; for a record made in code its position in the ledger.</summary>
    public SourceLocation Location { get; }

    internal ActivityContext Context { get; }

    internal ExactAmount ExactAmount { get; }

    internal string? ExplicitId => _id;

    internal string? CalculationText => _remarks.Calculation;

    /// <summary>The same record, correcting one that has another name now.</summary>
    internal ActivityRecord Correcting(string id) => new(Context, ExactAmount, Period, _id, _remarks with { Corrects = id }, Location);

    /// <summary>Makes a record in code, by the same rules as a row of a file.</summary>
    /// <param name="activity">An activity code such as <c>electricity.grid</c>.</param>
    /// <param name="quantity">The amount with its unit.</param>
    /// <param name="period">A period such as <c>2025</c> or <c>2025-03</c>.</param>
    /// <param name="details">Everything else; null for nothing.</param>
    /// <returns>The record.</returns>
    /// <exception cref="FormatException">The activity or the period is not of its form.</exception>
    /// <exception cref="CarbonDataException">The record breaks a rule of the ledger (an amount that may not be negative, fuel energy
    /// without net or gross, electricity without a region …).</exception>
    public static ActivityRecord Create(string activity, Quantity quantity, string period, ActivityDetails? details = null) =>
        Create(ActivityCode.Parse(activity), quantity, ReportingPeriod.Parse(period), details);

    /// <summary>Makes a record in code, by the same rules as a row of a file.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="quantity">The amount with its unit.</param>
    /// <param name="period">The period.</param>
    /// <param name="details">Everything else; null for nothing.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentException">The quantity has no unit.</exception>
    /// <exception cref="CarbonDataException">The record breaks a rule of the ledger.</exception>
    public static ActivityRecord Create(ActivityCode activity, Quantity quantity, ReportingPeriod period, ActivityDetails? details = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (quantity.Unit is null)
            throw new ArgumentException("The quantity has no unit.", nameof(quantity));

        var issues = new DataIssues();
        ActivityRecord? record = TryMake(
            activity, ExactAmount.Of(quantity.Amount), quantity.Unit, null, period, details ?? ActivityDetails.None, issues);
        issues.ThrowIfAny();
        return record!;
    }

    /// <summary>Makes a record of a calculation in code, by the same rules as a row of a file.</summary>
    /// <param name="activity">An activity code such as <c>freight.road</c>.</param>
    /// <param name="calculation">What makes the amount, such as <c>12.5 t * 340 km</c>.</param>
    /// <param name="period">A period such as <c>2025</c> or <c>2025-03</c>.</param>
    /// <param name="details">Everything else; null for nothing.</param>
    /// <param name="unit">The unit that it comes out in; null for that of <see cref="Calculation.Result"/>.</param>
    /// <returns>The record.</returns>
    /// <exception cref="FormatException">The activity or the period is not of its form.</exception>
    /// <exception cref="CarbonDataException">The calculation comes out in another kind of unit, or the record breaks a rule of the
    /// ledger.</exception>
    public static ActivityRecord Create(
        string activity, Calculation calculation, string period, ActivityDetails? details = null, Unit? unit = null) =>
        Create(ActivityCode.Parse(activity), calculation, ReportingPeriod.Parse(period), details, unit);

    /// <summary>Makes a record of a calculation in code, by the same rules as a row of a file.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="calculation">What makes the amount, such as <c>12.5 t * 340 km</c>.</param>
    /// <param name="period">The period.</param>
    /// <param name="details">Everything else; null for nothing.</param>
    /// <param name="unit">The unit that it comes out in; null for that of <see cref="Calculation.Result"/>.</param>
    /// <returns>The record.</returns>
    /// <exception cref="CarbonDataException">The calculation comes out in another kind of unit, or the record breaks a rule of the
    /// ledger.</exception>
    public static ActivityRecord Create(
        ActivityCode activity, Calculation calculation, ReportingPeriod period, ActivityDetails? details = null, Unit? unit = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(calculation);
        details ??= ActivityDetails.None;
        var issues = new DataIssues();
        ActivityRecord? record = null;
        if (calculation.TryIn(unit, out Unit own, out ExactAmount amount, out Message? fault))
            record = TryMake(activity, amount, own, calculation, period, details, issues);
        else
            issues.Add(details.Location, CalculationColumn, fault, details.Id, field: calculation.ToString());
        issues.ThrowIfAny();
        return record!;
    }

    /// <summary>Makes a record of texts, such as a row of a database has, by the same rules as a row of a file.</summary>
    /// <param name="activity">An activity code such as <c>electricity.grid</c>.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="unit">The symbol of its unit.</param>
    /// <param name="period">A period such as <c>2025</c> or <c>2025-03</c>.</param>
    /// <param name="details">Everything else; null for nothing.</param>
    /// <param name="issues">Takes everything that is wrong, with the id and the place that the details give.</param>
    /// <param name="record">The record; null where something is wrong.</param>
    /// <returns>Whether nothing is wrong.</returns>
    public static bool TryCreate(
        string? activity,
        decimal amount,
        string? unit,
        string? period,
        ActivityDetails? details,
        DataIssues issues,
        [NotNullWhen(true)] out ActivityRecord? record)
    {
        ArgumentNullException.ThrowIfNull(issues);
        details ??= ActivityDetails.None;
        long before = issues.Total;
        if (string.IsNullOrWhiteSpace(activity) || string.IsNullOrWhiteSpace(unit) || string.IsNullOrWhiteSpace(period))
            AddMissing([("activity", activity), ("unit", unit), ("period", period)], details, issues);
        ActivityCode? code = null;
        Unit? known = null;
        ReportingPeriod days = default;
        if (!string.IsNullOrWhiteSpace(activity) && !ActivityCode.TryParse(activity, out code))
            issues.Add(details.Location, "activity", WordMessages.NotAnActivity(activity, ActivityCode.GridElectricity.Value), details.Id,
                field: activity);
        if (!string.IsNullOrWhiteSpace(unit) && !Unit.TryParse(unit, out known))
            issues.Add(details.Location, "unit", Unit.UnknownMessage(unit), details.Id, field: unit);
        if (!string.IsNullOrWhiteSpace(period) && !ReportingPeriod.TryRead(period, out days, out Message? fault))
            issues.Add(details.Location, "period", fault, details.Id, field: period);
        record = null;
        if (issues.Total > before)
            return false;

        record = TryMake(code!, ExactAmount.Of(amount), known!, null, days, details, issues);
        return record is not null;
    }

    /// <summary>Whether both say the same, at the same place.</summary>
    /// <param name="other">Another record.</param>
    /// <returns>True where every value is the same; amounts are compared as numbers.</returns>
    public bool Equals(ActivityRecord? other) =>
        other is not null && Context == other.Context && ExactAmount.Equals(other.ExactAmount)
        && Period == other.Period && Id == other.Id && Location == other.Location
        && _remarks with { Extras = [] } == other._remarks with { Extras = [] } && Extras.SequenceEqual(other.Extras);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ActivityRecord);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Context, Amount, Period, Id, Location);

    /// <summary>Id, activity, amount and period.</summary>
    public override string ToString() => $"{Id}: {Activity} {Quantity} {Period}";

    private static ActivityRecord? TryMake(
        ActivityCode activity,
        ExactAmount amount,
        Unit unit,
        Calculation? calculation,
        ReportingPeriod period,
        ActivityDetails details,
        DataIssues issues)
    {
        long before = issues.Total;
        ActivityContext context = details.ContextOf(activity, unit, out bool isKnownSound);
        ActivityRemarks remarks = ActivityRemarks.Of(details, calculation);
        var record = new ActivityRecord(context, amount, period, details.Id, remarks, details.Location);
        if (period.YearsFault() is { } outside)
            issues.Add(record.Location, "period", outside, record.ExplicitId);
        bool isPlain = isKnownSound && amount.Value >= 0m && details.Id is null && ReferenceEquals(remarks, ActivityRemarks.None);
        if (!isPlain || issues.Total > before)
        {
            LedgerRules.Check(
                context, amount.Value, remarks, details.Id,
                (column, message) => issues.Add(
                    record.Location, OfCalculation(column, calculation), message, record.ExplicitId,
                    field: LedgerFields.Of(record, column)));
            if (issues.Total > before)
                return null;
            details.Remember(context);
        }

        return record;
    }

    private static string OfCalculation(string column, Calculation? calculation) =>
        calculation is not null && column is "amount" or "unit" ? CalculationColumn : column;

    private static void AddMissing((string Column, string? Text)[] fields, ActivityDetails details, DataIssues issues)
    {
        foreach ((string column, string? text) in fields)
        {
            if (string.IsNullOrWhiteSpace(text))
                issues.Add(details.Location, column, WordMessages.ValueMissing, details.Id);
        }
    }
}
