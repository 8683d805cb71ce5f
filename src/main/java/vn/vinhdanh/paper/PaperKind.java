package vn.vinhdanh.paper;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the templates of one kind may ask for, by the names that stand in the Word file. */
public enum PaperKind {
    /** What a unit signs and hands in. */
    DOSSIER_PAPER(
            Set.of(
                    "ma_ho_so",
                    "dot_thi_dua",
                    "ke_hoach",
                    "can_cu",
                    "don_vi",
                    "don_vi_lap",
                    "ca_nhan",
                    "nam_sinh",
                    "chuc_vu",
                    "co_quan_chu_quan",
                    "khoi",
                    "hinh_thuc",
                    "cap_khen",
                    "co_quan_nhan",
                    "co_quan_tham_dinh",
                    "tu_ngay",
                    "den_ngay",
                    "ngay_chot",
                    "tom_tat",
                    "ty_le",
                    "nam"),
            Map.of(
                    "chi_tieu", List.of("stt", "nhom", "noi_dung", "dang_ky", "ket_qua", "ty_le", "ghi_chu"),
                    "tieu_chuan", List.of("stt", "noi_dung", "khai", "ghi_chu", "can_cu"),
                    "danh_sach",
                            List.of("stt", "ten", "dia_ban", "dang_ky", "ket_qua", "ty_le", "thanh_tich", "hinh_thuc"),
                    "tai_lieu", List.of("stt", "ten"))),
    /** What a unit is told. */
    NOTICE(
            Set.of(
                    "ma_ho_so",
                    "dot_thi_dua",
                    "ke_hoach",
                    "can_cu",
                    "don_vi",
                    "don_vi_lap",
                    "hinh_thuc",
                    "co_quan_chu_quan",
                    "co_quan",
                    "co_quan_tham_dinh",
                    "ket_qua",
                    "ly_do",
                    "lan",
                    "so_lan_quy_dinh",
                    "han",
                    "han_kien_nghi",
                    "can_cu_kien_nghi",
                    "han_tra_loi",
                    "ngay",
                    "nam"),
            Map.of(
                    "diem", List.of("stt", "noi_dung", "can_cu"),
                    "qua_trinh", List.of("stt", "noi_dung", "can_cu", "noi_xet"))),
    /** What is written about a session of the council. */
    COUNCIL_PAPER(
            Set.of(
                    "ma_phien",
                    "dot_thi_dua",
                    "ke_hoach",
                    "can_cu",
                    "so",
                    "hoi_dong",
                    "co_quan_chu_quan",
                    "ngay_hop",
                    "dia_diem",
                    "chu_tri",
                    "thu_ky",
                    "tong_so",
                    "co_mat",
                    "vang_mat",
                    "y_kien_van_ban",
                    "tinh_y_kien_van_ban",
                    "cach_bo_phieu",
                    "nguoi_kiem",
                    "phat_ra",
                    "thu_ve",
                    "hop_le",
                    "khong_hop_le",
                    "ket_qua_chung",
                    "dien_bien",
                    "ky_trai",
                    "ten_trai",
                    "ky_phai",
                    "ten_phai",
                    "nam"),
            Map.of(
                    "thanh_vien", List.of("stt", "ten", "chuc_vu", "du_hop"),
                    "ket_qua",
                            List.of(
                                    "stt",
                                    "ten",
                                    "hinh_thuc",
                                    "ma_ho_so",
                                    "dong_y",
                                    "khong_dong_y",
                                    "phieu_trang",
                                    "y_kien_khac",
                                    "khong_hop_le",
                                    "khong_bo_phieu",
                                    "phieu_dong_y",
                                    "phieu_khong_dong_y",
                                    "phieu_de_trang",
                                    "phieu_y_kien_khac",
                                    "van_ban",
                                    "ty_le",
                                    "ket_luan"),
                    "nguong", List.of("hinh_thuc", "muc", "can_cu"),
                    "y_kien", List.of("noi_dung"),
                    "loi_ich", List.of("noi_dung"),
                    "khac_de_xuat", List.of("noi_dung"),
                    "sua_chua", List.of("noi_dung")));

    private final Set<String> texts;
    private final Map<String, List<String>> lists;

    PaperKind(Set<String> texts, Map<String, List<String>> lists) {
        this.texts = texts;
        this.lists = lists;
    }

    /** Names that stand for one text: {@code {{don_vi}}}. */
    Set<String> texts() {
        return texts;
    }

    /**
     * Names that repeat, with the names of what each entry holds: a table row that begins {@code {{chi_tieu}}[stt]}, or
     * the paragraphs between {@code {{?chi_tieu}}} and {@code {{/chi_tieu}}}.
     */
    Map<String, List<String>> lists() {
        return lists;
    }
}
