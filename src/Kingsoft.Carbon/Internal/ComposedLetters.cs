namespace Kingsoft.Carbon.Internal;

/// <summary>
/// Makes one letter of a capital letter and the mark that follows it, as Unicode's composed form has it; a program without ICU, as the tool
/// is, has no normal forms.
/// </summary>
/// <remarks>
/// Source: Unicode Character Database, canonical decompositions of Latin, Greek, Cyrillic and Kana; of Hangul by its formula.
/// </remarks>
internal static class ComposedLetters
{
    private const char FirstSyllable = '\uAC00', FirstLead = '\u1100', FirstVowel = '\u1161', FirstTail = '\u11A7';
    private const int Leads = 19, Vowels = 21, Tails = 28;

    /// <summary>The letter that two characters are; null where they are two.</summary>
    public static char? Of(char letter, char mark)
    {
        if (letter is >= FirstLead and < (char)(FirstLead + Leads) && mark is >= FirstVowel and < (char)(FirstVowel + Vowels))
            return (char)(FirstSyllable + ((((letter - FirstLead) * Vowels) + mark - FirstVowel) * Tails));
        if (letter is >= FirstSyllable and < (char)(FirstSyllable + (Leads * Vowels * Tails)) && (letter - FirstSyllable) % Tails == 0
            && mark is > FirstTail and < (char)(FirstTail + Tails))
            return (char)(letter + mark - FirstTail);

        string pairs = PairsOf(mark);
        for (int i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == letter)
                return pairs[i + 1];
        }

        return null;
    }

    // Of each mark the letters without it, each with the one that has it.
    private static string PairsOf(char mark) => mark switch
    {
        '\u0300' => "AÀEÈIÌOÒUÙÜǛNǸЕЀИЍĒḔŌṐWẀÂẦĂẰÊỀÔỒƠỜƯỪYỲἈἊἉἋἘἚἙἛἨἪἩἫἸἺἹἻὈὊὉὋὙὛὨὪὩὫΑᾺΕῈΗῊ᾿῍ΙῚ῾῝ΥῪ¨῭ΟῸΩῺ",
        '\u0301' => "AÁEÉIÍOÓUÚYÝCĆLĹNŃRŔSŚZŹÜǗGǴÅǺÆǼØǾ¨΅ΑΆΕΈΗΉΙΊΟΌΥΎΩΏϒϓГЃКЌÇḈĒḖÏḮKḰMḾÕṌŌṒPṔŨṸWẂÂẤĂẮÊẾÔỐƠỚƯỨἈἌ"
            + "ἉἍἘἜἙἝἨἬἩἭἸἼἹἽὈὌὉὍὙὝὨὬὩὭ᾿῎῾῞",
        '\u0302' => "AÂEÊIÎOÔUÛCĈGĜHĤJĴSŜWŴYŶZẐẠẬẸỆỌỘ",
        '\u0303' => "AÃNÑOÕIĨUŨVṼÂẪĂẴEẼÊỄÔỖƠỠƯỮYỸ",
        '\u0304' => "AĀEĒIĪOŌUŪÜǕÄǞȦǠÆǢǪǬÖȪÕȬȮȰYȲИӢУӮGḠḶḸṚṜΑᾹΙῙΥῩ",
        '\u0306' => "AĂEĔGĞIĬOŎUŬУЎИЙЖӁАӐЕӖȨḜẠẶΑᾸΙῘΥῨ",
        '\u0307' => "CĊEĖGĠIİZŻAȦOȮBḂDḊFḞHḢMṀNṄPṖRṘSṠŚṤŠṦṢṨTṪWẆXẊYẎ",
        '\u0308' => "AÄEËIÏOÖUÜYŸΙΪΥΫϒϔЕЁІЇАӒӘӚЖӜЗӞИӤОӦӨӪЭӬУӰЧӴЫӸHḦÕṎŪṺWẄXẌ",
        '\u0309' => "AẢÂẨĂẲEẺÊỂIỈOỎÔỔƠỞUỦƯỬYỶ",
        '\u030A' => "AÅUŮ",
        '\u030B' => "OŐUŰУӲ",
        '\u030C' => "CČDĎEĚLĽNŇRŘSŠTŤZŽAǍIǏOǑUǓÜǙGǦKǨƷǮHȞ",
        '\u030F' => "AȀEȄIȈOȌRȐUȔѴѶ",
        '\u0311' => "AȂEȆIȊOȎRȒUȖ",
        '\u0313' => "ΑἈΕἘΗἨΙἸΟὈΩὨ",
        '\u0314' => "ΑἉΕἙΗἩΙἹΟὉΥὙΩὩΡῬ",
        '\u031B' => "OƠUƯ",
        '\u0323' => "BḄDḌHḤKḲLḶMṂNṆRṚSṢTṬVṾWẈZẒAẠEẸIỊOỌƠỢUỤƯỰYỴ",
        '\u0324' => "UṲ",
        '\u0325' => "AḀ",
        '\u0326' => "SȘTȚ",
        '\u0327' => "CÇGĢKĶLĻNŅRŖSŞTŢEȨDḐHḨ",
        '\u0328' => "AĄEĘIĮUŲOǪ",
        '\u032D' => "DḒEḘLḼNṊTṰUṶ",
        '\u032E' => "HḪ",
        '\u0330' => "EḚIḬUṴ",
        '\u0331' => "BḆDḎKḴLḺNṈRṞTṮZẔ",
        '\u0342' => "ἈἎἉἏἨἮἩἯἸἾἹἿὙὟὨὮὩὯ¨῁᾿῏῾῟",
        '\u3099' => "かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔゝゞカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボウヴワヷヰヸ"
            + "ヱヹヲヺヽヾ",
        '\u309A' => "はぱひぴふぷへぺほぽハパヒピフプヘペホポ",
        _ => "",
    };
}
