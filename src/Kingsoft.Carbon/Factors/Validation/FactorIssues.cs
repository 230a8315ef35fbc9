using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Notes what is wrong with factors, properties and prices together with what they have in the column.</summary>
internal static class FactorIssues
{
    public static void Add(
        this DataIssues issues, EmissionFactor factor, string column, Message message, bool isRecordSaid = false) => issues.Add(
            factor.Location, column, message, factor.Id, field: FactorColumns.FieldOf(factor, column), isRecordSaid: isRecordSaid);

    public static void Add(this DataIssues issues, SubstanceProperty property, string column, Message message) => issues.Add(
        property.Location,
        column,
        message,
        string.IsNullOrWhiteSpace(property.Substance) ? null : $"{property.Substance} {SubstanceProperties.Name(property.Kind)}",
        field: column switch
        {
            "substance" => property.Substance,
            "value" => Numbers.Format(property.Value),
            "unit" => $"{property.Numerator}/{property.Denominator}",
            "source" => property.Citation?.Source,
            _ => null,
        },
        isRecordSaid: property.Location.File is null);

    public static void Add(this DataIssues issues, MoneyPrice price, string column, Message message) => issues.Add(
        price.Location,
        column,
        message,
        string.IsNullOrWhiteSpace(price.Currency)
            ? null
            : $"{price.Currency}{(price.Per is { } per ? "/" + per : "")} {Numbers.Format(price.Year)}",
        field: column switch
        {
            "currency" => price.Currency,
            "per" => price.Per,
            "year" => Numbers.Format(price.Year),
            "value" => Numbers.Format(price.Value),
            "source" => price.Citation?.Source,
            _ => null,
        },
        isRecordSaid: price.Location.File is null);
}
