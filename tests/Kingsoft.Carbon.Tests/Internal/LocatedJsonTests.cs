using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Internal;

public sealed class LocatedJsonTests
{
    [TestCase("\n")]
    [TestCase("\r\n")]
    public void Parse_ValuesOnLines_KnowTheirLines(string lineEnd)
    {
        string text = string.Join(
            lineEnd, "// first", "{", "  \"a\":", "  [1, 2,", "   {\"b\": \"x\"}],", "", "  \"c\": true, \"d\":", "null }");

        LocatedJson root = LocatedJson.Parse(Encoding.UTF8.GetBytes(text), (_, _, message) => Assert.Fail(message.ToString()))!;

        LocatedJson list = root.Members[0].Value;
        long[] lines =
        [
            root.Line,
            list.Line,
            .. list.Items.Select(item => item.Line),
            list.Items[2].Members[0].Value.Line,
            root.Members[1].Value.Line,
            root.Members[2].Value.Line,
        ];
        Assert.That(lines, Is.EqualTo(new long[] { 2, 4, 4, 4, 5, 5, 7, 8 }));
    }
}
