using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kingsoft.Carbon;

public sealed partial class ActivityRecord
{
    // No amount is as low: what a serializer gives where JSON has none.
    private const decimal Absent = decimal.MinValue;

    /// <summary>Of what JSON has, by the rules of a row.</summary>
    /// <exception cref="JsonException">It breaks a rule; the cause names all that it breaks.</exception>
    [JsonConstructor]
    internal ActivityRecord(
        string? id = null,
        ActivityCode? activity = null,
        decimal amount = Absent,
        Calculation? calculation = null,
        Unit? unit = null,
        ReportingPeriod period = default,
        string? entity = null,
        string? facility = null,
        Region? region = null,
        Scope? scope = null,
        Scope3Category? scope3Category = null,
        Scope2Method scope2Method = Scope2Method.None,
        GwpBasis? gwpBasis = null,
        string? factorId = null,
        string? instrument = null,
        string? supplier = null,
        DataQuality? quality = null,
        decimal? uncertaintyPct = null,
        string? corrects = null,
        DateOnly? recordedOn = null,
        string? evidence = null,
        string? note = null,
        ImmutableArray<KeyValuePair<string, string>> extras = default,
        SourceLocation location = default)
    {
        // A record without an id has its place for one.
        var details = new ActivityDetails
        {
            Id = id == location.ToString() ? null : id,
            Location = location,
            Entity = entity,
            Facility = facility,
            Region = region ?? Region.Global,
            Scope = scope,
            Scope3Category = scope3Category,
            Scope2Method = scope2Method,
            GwpBasis = gwpBasis,
            FactorId = factorId,
            Instrument = instrument,
            Supplier = supplier,
            UncertaintyPct = uncertaintyPct,
            Quality = quality,
            Corrects = corrects,
            RecordedOn = recordedOn,
            Evidence = evidence,
            Note = note,
            Extras = extras.IsDefault ? [] : extras,
        };
        ActivityRecord sound = OfJson(activity, amount, calculation, unit, period, details);
        Context = sound.Context;
        ExactAmount = sound.ExactAmount;
        Period = sound.Period;
        _id = sound._id;
        _remarks = sound._remarks;
        Location = sound.Location;
    }

    private static ActivityRecord OfJson(
        ActivityCode? activity, decimal amount, Calculation? calculation, Unit? unit, ReportingPeriod period, ActivityDetails details)
    {
        var issues = new DataIssues();
        AddMissing(
            [
                ("activity", activity?.Value), ("period", period == default ? null : period.ToString()),
                ("unit", (unit ?? calculation?.ResultUnit)?.Symbol),
                ("amount", calculation is null && amount == Absent ? null : nameof(amount)),
                .. details.Extras.SelectMany(extra => new[] { ("extras", extra.Key), ("extras", extra.Value is null ? null : extra.Key) }),
            ],
            details, issues);
        try
        {
            issues.ThrowIfAny();
            ActivityRecord made = calculation is null
                ? Create(activity!, new Quantity(amount, unit!), period, details)
                : Create(activity!, calculation, period, details, unit);
            if (amount != Absent && amount != made.Amount)
                issues.Add(details.Location, "amount", LedgerMessages.AmountNotOfCalculation(amount, made), details.Id);
            issues.ThrowIfAny();
            return made;
        }
        catch (CarbonDataException fault)
        {
            throw new JsonException(fault.Message, fault);
        }
    }
}
