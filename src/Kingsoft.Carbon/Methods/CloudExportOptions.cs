namespace Kingsoft.Carbon.Methods;

/// <summary>How an export of a cloud provider is read.</summary>
public sealed record CloudExportOptions
{
    private readonly Scope2Method _basis;

    /// <summary>
    /// Which of two figures of the same emissions is taken, where the export has both: with the provider's electricity by location or by
    /// market. <see cref="Scope2Method.None"/> leaves it to the export, which is refused where it has both.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is both of them, which would count twice, or none that is known.</exception>
    public Scope2Method Basis
    {
        get => _basis;
        init => _basis = value is Scope2Method.None or Scope2Method.LocationBased or Scope2Method.MarketBased
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "LocationBased, MarketBased or None is accepted.");
    }
}
