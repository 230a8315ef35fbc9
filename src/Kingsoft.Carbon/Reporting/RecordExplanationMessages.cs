using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of what a record says of itself.</summary>
internal static class RecordExplanationMessages
{
    public static Message From => new("explain.from");

    public static Message Entity => new("explain.entity");

    public static Message Facility => new("explain.facility");

    public static Message Supplier => new("explain.supplier");

    public static Message Instrument => new("explain.instrument");

    public static Message Evidence => new("explain.evidence");

    public static Message Quality => new("explain.quality-of-record");

    public static Message Uncertainty => new("explain.uncertainty");

    public static Message RecordedOn => new("explain.recorded-on");

    public static Message Corrects => new("explain.corrects");

    public static Message Note => new("explain.note");

    public static Message NameOfSplit => new("explain.split");

    public static Message NameOfScope => new("explain.scope");

    public static Message NameOfMethod => new("explain.scope-2-method");

    public static Message NotStated => new("explain.not-stated");

    public static Message Heading(EmissionLine line) => new("explain.record", line.Id, line.Activity,
        line.Amount, line.Unit, ExplanationMessages.Place(line.Record.Region), line.Period);

    public static Message Interval(decimal percent) => new("explain.interval-around", percent);

    public static Message Split(EmissionLine line)
    {
        ReportingPeriod whole = line.Record.Period;
        return new("explain.split-of", line.Record.Quantity, whole, whole.Days, line.Period.Days);
    }

    public static Message ScopeOf(EmissionLine line) => new("explain.as-says", OfScope(line), Stating(line));

    public static Message AsStated(string stated) => new("explain.as-stated", stated);

    public static Message Method(Scope2Method method) => method == Scope2Method.None
        ? new("explain.method-not-stated")
        : AsStated(FileWords.Scope2Method.Of(method));

    private static Message OfScope(EmissionLine line)
    {
        Message scope = line.Scope == Scope.Outside
            ? new("explain.outside-scopes")
            : Figure.LabelOf([line.Scope]);
        return line.Scope3Category is { } category
            ? new("explain.category-of-scope", scope, (int)category, FigureMessages.NameOf(category))
            : scope;
    }

    private static Message Stating(EmissionLine line) => line.Leg switch
    {
        { Way.Steps: var steps } when steps.LastOrDefault(step => step.Estimate.StatedScope is not null) is { } step =>
            new("explain.the-estimate", step.Estimate.Id),
        { Need.Scope: not null } => new("explain.the-row"),
        _ => new("explain.the-factor"),
    };
}
