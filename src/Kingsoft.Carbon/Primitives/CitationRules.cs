using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What holds of a citation wherever one stands.</summary>
internal static class CitationRules
{
    /// <summary>What is wrong with the address: it is printed as a link, which may lead to a page of the web only.</summary>
    public static Message? UrlFault(Citation? citation) =>
        citation?.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
            && address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp
                ? WordMessages.NotAnAddress(url)
                : null;
}
