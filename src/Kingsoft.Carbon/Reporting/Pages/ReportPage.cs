using System.Text;
using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// A project as one page that people read and print: HTML that needs no network, no script and no other file, and can be archived.
/// </summary>
/// <remarks>
/// Every figure is the text of its <see cref="ReportCell"/>, in sentences and tables alike. What a project does not have is left out and
/// named at the end with the reason. The page holds no time and no name of a machine: the same files give the same bytes.
/// </remarks>
public static class ReportPage
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The page of a project.</summary>
    /// <param name="result">The project, calculated. Its files are read again, for their SHA-256.</param>
    /// <param name="language">The language of the page; numbers, codes and data are the same in each.</param>
    /// <returns>HTML.</returns>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    /// <exception cref="IOException">A file of the project cannot be read any more.</exception>
    public static string ToHtml(ProjectResult result, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(result);
        return PageHtml.Of(new PageContext(result, language));
    }

    /// <summary>Writes the page of a project in UTF-8, without a byte-order mark.</summary>
    /// <param name="stream">Takes the HTML; it is left open.</param>
    /// <param name="result">The project, calculated. Its files are read again, for their SHA-256.</param>
    /// <param name="language">The language of the page; numbers, codes and data are the same in each.</param>
    /// <exception cref="ArgumentNullException">The stream or the result is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    /// <exception cref="IOException">A file of the project cannot be read any more, or the stream cannot be written.</exception>
    public static void Write(Stream stream, ProjectResult result, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Utf8.GetBytes(ToHtml(result, language)));
    }
}
